package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.console.Output;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.run.TermDeriver;
import io.termatlas.app.run.TermLine;
import io.termatlas.model.store.Derived;
import io.termatlas.search.SearchIndex;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Write a glossary to standard output.",
            "",
            "jsonl is the canonical dump: one term a line, sorted by slug, without anything that tells when or from where it came. "
                    + "Equal content gives equal bytes. \"mentions\" are the terms that the texts of a term speak of, worked out from "
                    + "all texts and related terms of the glossary."
        },
        footer = {"  termatlas export jsonl >terms.jsonl", "  termatlas export jsonl --glossary docs-de | wc -l"})
final class ExportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "FORMAT", description = "How to write it: ${COMPLETION-CANDIDATES}.")
    private @Nullable Format format;

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    enum Format {
        JSONL;

        @Override
        public String toString() {
            return "jsonl";
        }
    }

    @Override
    public Integer call() {
        try (Glossaries glossaries = context.glossaries(context.settings())) {
            SearchIndex index = glossaries.index(glossaries.choose(glossary.id));
            switch (Typed.value(format)) {
                case JSONL -> writeLines(index, context.terminal().out());
            }
        }
        return ExitCodes.DONE;
    }

    private static void writeLines(SearchIndex index, Output out) {
        Derived derived = TermDeriver.of(index);
        try {
            index.forEachTerm(stated -> {
                out.line(Json.write(
                        TermLine.of(stated.term(), derived.of(stated.slug()).mentions())));
                if (out.readerIsGone()) {
                    throw new SeenEnough();
                }
            });
        } catch (SeenEnough e) {
            // the reader, such as head, needs no more
            return;
        }
    }

    private static final class SeenEnough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
