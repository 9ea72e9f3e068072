package io.termatlas.app.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
        name = "completion",
        description = {
            "Print a script that completes commands and options in bash and zsh.",
            "",
            "For this shell: `source <(termatlas completion)`. For all of them: put its output where bash-completion looks."
        },
        footer = {
            "  source <(termatlas completion)",
            "  termatlas completion > ~/.local/share/bash-completion/completions/termatlas"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Desk desk;

    CompletionCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("termatlas", Termatlas.commandLine(desk, new Failures(desk), name -> true));
        desk.terminal().out().line(script.stripTrailing());
        return ExitCodes.DONE;
    }
}
