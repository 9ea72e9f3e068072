package io.termatlas.app.run;

import io.termatlas.app.data.BackupList;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.journal.LastRuns;
import io.termatlas.app.misses.MissFile;
import io.termatlas.graph.GraphStore;
import io.termatlas.graph.LogRetention;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.model.GlossaryId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deletes every copy of a removed term that the data folder still has, and says where else copies are left. The
/// caller holds the lock of the glossary.
public final class Purge {
    private final DataFolder data;
    private final GlossaryId glossary;
    private final Traces traces;

    /// @param traces of the term
    public Purge(DataFolder data, GlossaryId glossary, Traces traces) {
        this.data = data;
        this.glossary = glossary;
        this.traces = traces;
    }

    /// @param graph null when the run had none
    public PurgeBody run(@Nullable GraphStore graph) {
        SearchEngines.of(data).purge(glossary);
        long letters = new DeadLetterFolder(data.deadLetters()).dropAll(glossary, traces::areIn);
        long misses = new MissFile(data.misses(glossary)).remove(traces::areIn);
        new LastRuns(data).drop(glossary, traces::areIn);
        boolean hadCache = Files.exists(data.siteCache());
        TemporaryFolder.remove(data.siteCache());
        return new PurgeBody(letters, misses, hadCache, remains(graph));
    }

    private List<String> remains(@Nullable GraphStore graph) {
        List<String> remains = new ArrayList<>();
        remains.add(graph == null ? noGraph() : inGraph(graph.checkpoint()));
        for (Path backup : new BackupList(data.backups()).of(glossary)) {
            remains.add("The backup in " + backup + " may hold it until you delete that folder.");
        }
        remains.add("Copies of the data folder and backups that were made otherwise are not known here, and neither are"
                + " those of the site itself and of caches before it.");
        return remains;
    }

    private static String noGraph() {
        return "The graph was not asked: where there is one, give both stores, so that the term goes from it and it is"
                + " checkpointed.";
    }

    private static String inGraph(LogRetention logs) {
        String checkpoint = logs.checkpointed()
                ? "The graph was checkpointed. "
                : "The server of the graph takes no order to write a checkpoint: it writes one by itself when it is stopped"
                        + " and every '" + logs.interval() + "' (" + LogRetention.INTERVAL + "). ";
        return checkpoint + "Its transaction logs may hold the term after that as long as " + LogRetention.POLICY
                + " says, which is '" + logs.policy() + "', and at least until the log file in use is full ("
                + LogRetention.SIZE + ", '" + logs.size()
                + "') and another checkpoint follows; its store files until their space is used again. A dump that is"
                + " loaded into a new database has neither.";
    }
}
