package io.termatlas.testkit.store;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.GraphSink;
import java.util.HashMap;
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

    private MemoryGraph graph(GlossaryId glossary) {
        return graphs.computeIfAbsent(glossary, id -> new MemoryGraph());
    }
}
