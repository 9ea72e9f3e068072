package io.termatlas.app.command;

import io.termatlas.app.console.ProgressLine;
import io.termatlas.app.run.Build;
import io.termatlas.app.run.FolderOfJars;
import io.termatlas.app.run.Neo4jDownload;
import io.termatlas.graph.local.ServerJars;
import io.termatlas.graph.local.ServerJars.Fetch;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "install",
        description = {
            "Fetch the local Neo4j server, once: the archive of Termatlas comes without it.",
            "",
            "Some 170 MB from Maven Central, or from where the Maven settings of this machine say. Neo4j Community and Neo4j "
                    + "Browser are under the GPLv3; they run as a process of their own."
        },
        footer = {"  termatlas neo4j install", "  termatlas neo4j install --from /media/neo4j-jars"})
final class Neo4jInstallCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "Take the jars from this folder, on a machine that reaches no repository.")
    private @Nullable Path from;

    Neo4jInstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ServerJars jars = context.installation().serverJars();
        Build build = context.installation().build();
        if (jars.areThere()) {
            context.terminal().out().line("Neo4j " + build.neo4j() + " is installed in " + jars.folder() + " already.");
            return ExitCodes.DONE;
        }
        context.tellWaiting("Fetching Neo4j Community " + build.neo4j() + " and Neo4j Browser " + build.neo4jBrowser());
        install(jars);
        context.terminal().out().line("Neo4j " + build.neo4j() + " is installed in " + jars.folder() + ".");
        return ExitCodes.DONE;
    }

    private void install(ServerJars jars) {
        if (from != null) {
            jars.install(new FolderOfJars(context.resolve(from)));
        } else if (context.terminal().isAttended()) {
            try (ProgressLine line = new ProgressLine("Fetching", jars.count())) {
                jars.install(download(() -> line.advance(1)));
            }
        } else {
            jars.install(download(() -> {}));
        }
    }

    private Fetch download(Runnable oneMore) {
        return new Neo4jDownload(context.installation(), oneMore);
    }
}
