package io.termatlas.bench;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A git checkout of the project.
public record Checkout(Path root) {

    /// With `+` behind it when a file differs; `unknown` where there is no git.
    public String commit() {
        return git("rev-parse", "--short=12", "HEAD")
                .map(commit -> commit + (git("status", "--porcelain").orElse("").isEmpty() ? "" : "+"))
                .orElse("unknown");
    }

    /// The whole name of a commit.
    ///
    /// @throws UsageFault when there is none of that name
    public String resolve(String commit) {
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", commit + "^{commit}")
                .orElseThrow(() -> new UsageFault("There is no commit '" + commit + "' in " + root + "."));
    }

    /// Whether a commit has a file.
    public boolean has(String commit, String file) {
        return git("cat-file", "-e", commit + ":" + file).isPresent();
    }

    /// @throws StoreFault when it cannot be checked out
    public void addWorktree(Path folder, String commit) {
        if (git("worktree", "add", "--detach", "--quiet", folder.toString(), commit)
                .isEmpty()) {
            throw new StoreFault("The commit " + commit + " cannot be checked out into " + folder + ".");
        }
    }

    public void removeWorktree(Path folder) {
        git("worktree", "remove", "--force", folder.toString());
        git("worktree", "prune");
    }

    /// @return what git says; empty when it fails
    private Optional<String> git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("Waiting for git was interrupted.", e);
        }
    }
}
