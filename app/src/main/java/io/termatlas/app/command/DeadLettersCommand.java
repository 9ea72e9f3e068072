package io.termatlas.app.command;

import io.termatlas.app.answer.DeadLettersBody;
import io.termatlas.app.answer.DroppedBody;
import io.termatlas.app.answer.Json;
import io.termatlas.app.console.DeadLetterPage;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.LetterBox;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.settings.Settings;
import io.termatlas.model.fault.UsageFault;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dead-letters",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "What was given up on, with the reason and the bytes.",
            "",
            "A payload that can be read later leaves the dead letters by itself; 'termatlas replay' tries them again."
        },
        footer = {
            "  termatlas dead-letters list",
            "  termatlas dead-letters show 3f9a60bb21c4",
            "  termatlas dead-letters drop --all"
        })
final class DeadLettersCommand {

    static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand(new Listing(context))
                .addSubcommand(new Show(context))
                .addSubcommand(new Drop(context));
    }

    private static LetterBox open(Settings settings, GlossaryOption glossary) {
        return LetterBox.open(new DataFolder(settings.data()), glossary.id);
    }

    @Command(
            name = "list",
            description = "All of them, by path, with the time and the reason.",
            footer = {"  termatlas dead-letters list", "  termatlas dead-letters list --glossary docs --json"})
    private static final class Listing implements Callable<Integer> {
        private static final int MOST = 1_000_000;
        private final CommandContext context;

        @Mixin
        private GlossaryOption glossary = new GlossaryOption();

        @Option(names = "--limit", paramLabel = "N", description = "The most letters to show (default: 100).")
        private int limit = 100;

        @Option(names = "--json", description = "Give them as JSON.")
        private boolean json;

        Listing(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            if (limit < 1 || limit > MOST) {
                throw new UsageFault("--limit cannot be " + limit + "; it takes 1 to " + MOST + ".");
            }
            DeadLettersBody body = open(context.settings(), glossary).list(limit);
            if (json) {
                context.terminal().out().line(Json.write(body));
            } else {
                new DeadLetterPage(context.terminal(), ZoneId.systemDefault()).printList(body);
            }
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "show",
            description = "The letters of one payload, and the beginning of its bytes.",
            footer = {
                "  termatlas dead-letters show 3f9a60bb21c4",
                "  termatlas dead-letters show glossary/hbm/_payload.json"
            })
    private static final class Show implements Callable<Integer> {
        private final CommandContext context;

        @Parameters(paramLabel = "LETTER", description = "Its name in the list, or the path of its payload.")
        private String name = "";

        @Mixin
        private GlossaryOption glossary = new GlossaryOption();

        @Option(names = "--json", description = "Give the letters as JSON; 'file' is where the bytes lie.")
        private boolean json;

        Show(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            LetterBox letters = open(context.settings(), glossary);
            DeadLettersBody body = letters.show(name);
            if (json) {
                context.terminal().out().line(Json.write(body));
            } else {
                new DeadLetterPage(context.terminal(), ZoneId.systemDefault()).printOne(body, letters.payload(name));
            }
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "drop",
            description = "Delete letters, with the bytes. The terms stay as they are.",
            footer = {"  termatlas dead-letters drop 3f9a60bb21c4", "  termatlas dead-letters drop --all"})
    private static final class Drop implements Callable<Integer> {
        private final CommandContext context;

        @Parameters(
                paramLabel = "LETTER",
                arity = "0..*",
                description = "Names in the list, or paths of payloads; a payload goes with all its letters.")
        private List<String> names = new ArrayList<>();

        @Mixin
        private GlossaryOption glossary = new GlossaryOption();

        @Option(names = "--all", description = "All letters of the glossary.")
        private boolean all;

        @Option(names = "--json", description = "Give how many payloads went as JSON.")
        private boolean json;

        Drop(CommandContext context) {
            this.context = context;
        }

        @SuppressWarnings("try") // held, not used
        @Override
        public Integer call() {
            if (all != names.isEmpty()) {
                throw new UsageFault("Say which letters to drop: name them, or give --all.");
            }
            Settings settings = context.settings();
            LetterBox letters = open(settings, glossary);
            try (ProcessLock lock = BatchRun.lock(settings, letters.glossary())) {
                DroppedBody body = new DroppedBody(letters.glossary().value(), letters.drop(letters.choose(names)));
                context.terminal()
                        .out()
                        .line(json ? Json.write(body) : "Dropped the letters of " + body.dropped() + " payloads.");
            }
            return ExitCodes.DONE;
        }
    }
}
