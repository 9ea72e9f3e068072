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
    private final CommandContext context;

    CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String script =
                AutoComplete.bash("termatlas", Termatlas.commandLine(context, new Failures(context), name -> true));
        context.terminal().out().line(script.stripTrailing());
        return ExitCodes.DONE;
    }
}
