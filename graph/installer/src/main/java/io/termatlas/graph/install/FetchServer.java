package io.termatlas.graph.install;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/// Brings artifacts and all that they need at run time into a folder, as Maven would: from the repositories, mirrors
/// and proxies of the user's Maven settings, else from Maven Central, through the local repository. Names each file on
/// standard output when it is there.
public final class FetchServer {
    private static final int FAILED = 1;

    private FetchServer() {}

    /// @param arguments the folder, which is there, and the artifacts as `group:artifact:version`
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> artifacts = Arrays.asList(arguments).subList(1, arguments.length);
        try (Context maven = Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create()
                        .withUserSettings(true)
                        .repositoryListener(new Announcement())
                        .build())) {
            for (Path jar : resolve(maven, artifacts)) {
                Files.copy(jar, folder.resolve(jar.getFileName()));
            }
        } catch (DependencyResolutionException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private static List<Path> resolve(Context maven, List<String> artifacts) throws DependencyResolutionException {
        CollectRequest wanted = new CollectRequest();
        wanted.setRepositories(maven.remoteRepositories());
        artifacts.forEach(
                artifact -> wanted.addDependency(new Dependency(new DefaultArtifact(artifact), JavaScopes.RUNTIME)));
        DependencyRequest request =
                new DependencyRequest(wanted, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
        return maven
                .repositorySystem()
                .resolveDependencies(maven.repositorySystemSession(), request)
                .getArtifactResults()
                .stream()
                .map(FetchServer::file)
                .toList();
    }

    private static Path file(ArtifactResult result) {
        return result.getArtifact().getFile().toPath();
    }

    /// May be told by several threads at once.
    private static final class Announcement extends AbstractRepositoryListener {
        @Override
        public void artifactResolved(RepositoryEvent event) {
            Artifact artifact = event.getArtifact();
            if (artifact.getExtension().equals("jar") && event.getFile() != null) {
                System.out.println(event.getFile().getName());
            }
        }
    }
}
