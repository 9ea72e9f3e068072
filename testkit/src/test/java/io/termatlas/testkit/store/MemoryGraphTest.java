package io.termatlas.testkit.store;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.GraphSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MemoryGraphTest extends GraphSinkContract {
    private final Map<GlossaryId, MemoryGraph> graphs = new HashMap<>();

    @Override
    protected GraphSink open(GlossaryId glossary) {
        return graph(glossary).sink();
    }

    @Override
    protected TermGraph shown(GlossaryId glossary) {
        return graph(glossary).shown();
    }

    @Override
    protected List<String> mentioned(GlossaryId glossary) {
        return graph(glossary).derived().values().stream()
                .flatMap(term -> term.mentions().stream()
                        .map(mention -> "%s %s %d %s %d"
                                .formatted(
                                        term.slug(),
                                        mention.target(),
                                        mention.count(),
                                        mention.field().text(),
                                        mention.percent())))
                .toList();
    }

    private MemoryGraph graph(GlossaryId glossary) {
        return graphs.computeIfAbsent(glossary, id -> new MemoryGraph());
    }
}
