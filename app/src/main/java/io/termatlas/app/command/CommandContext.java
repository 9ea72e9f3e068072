package io.termatlas.app.command;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.console.Terminal;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.DataFormat;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.log.LogFile;
import io.termatlas.app.misses.MissLog;
import io.termatlas.app.run.Installation;
import io.termatlas.app.run.Interruption;
import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.SettingSources;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.SettingsFile;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.file.FileCreationMask;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// What every command works with: its user's terminal, environment and folder, and the product's own place.
///
/// Closing it is a command's last step, which may end the process.
public final class CommandContext implements AutoCloseable {
    /// The launcher's word for the mask that it was started with.
    private static final String USERS_MASK = "TERMATLAS_UMASK";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Path folder;
    private final Installation installation;
    private final CommonOptions common = new CommonOptions();
    private final LogFile log = new LogFile();
    private @Nullable Interruption interruption;

    /// @param folder the user's working folder
    public CommandContext(Terminal terminal, Map<String, String> environment, Path folder, Installation installation) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.installation = installation;
    }

    public static CommandContext ofThisProcess() {
        Map<String, String> environment = System.getenv();
        return new CommandContext(
                Terminal.ofThisProcess(environment), environment, Path.of(""), Installation.ofThisProcess());
    }

    Terminal terminal() {
        return terminal;
    }

    Installation installation() {
        return installation;
    }

    CommonOptions common() {
        return common;
    }

    /// The log, in the data folder as soon as the settings name that.
    LogFile log() {
        return log;
    }

    /// For commands that must close or stop something before the process ends: from the first call on, Ctrl-C
    /// and a kill wait for the command.
    void guard() {
        guard(Interruption.USUAL_TIMEOUT);
    }

    /// @param timeout after which the process ends, whatever has not been closed by then
    void guard(Duration timeout) {
        if (interruption == null) {
            interruption = Interruption.guard(timeout);
        }
    }

    /// To be called after [#guard].
    Interruption interruption() {
        return Objects.requireNonNull(interruption, "the command did not ask to be waited for");
    }

    /// Returns, by an [InterruptedFault][io.termatlas.model.fault.InterruptedFault], when the user wants to stop.
    void stay() {
        try {
            interruption().await();
        } finally {
            tellWaiting("Stopping");
        }
    }

    /// Says what is being waited for: on the terminal, or in the log when there is none.
    void tellWaiting(String what) {
        if (terminal.isAttended()) {
            terminal.tell(terminal.style().faint(what + " ..."));
        } else {
            LoggerFactory.getLogger(CommandContext.class).info(what);
        }
    }

    boolean isInterrupted() {
        return interruption != null && interruption.isUnderWay();
    }

    Settings settings() {
        return settings(Map.of());
    }

    /// A path as the user typed it.
    Path resolve(Path typed) {
        return folder.resolve(typed);
    }

    /// The SOURCEs of a command line.
    List<Source> sources(List<String> typed) {
        return new SourceParser(folder).parseAll(typed);
    }

    /// From then on, new files have the rights that the settings say.
    ///
    /// @param options those of the command itself
    /// @throws io.termatlas.model.fault.StoreFault when a later version wrote the data folder that they name
    Settings settings(Map<SettingKey, String> options) {
        Map<SettingKey, String> all = new EnumMap<>(SettingKey.class);
        all.putAll(options);
        if (common.data != null) {
            all.put(SettingKey.DATA, common.data);
        }
        SettingsFile file = common.config == null ? SettingsFile.in(folder) : SettingsFile.read(resolve(common.config));
        Settings settings = Settings.read(new SettingSources(all, environment, file, folder));
        FileCreationMask.set(settings.dataMode().mask());
        DataFolder data = new DataFolder(settings.data());
        new DataFormat(data).requireReadable();
        log.keepIn(data.logs());
        return settings;
    }

    /// A file that the user named: it gets the rights that the user's other files get.
    UserFile userFile(Path typed) {
        return new UserFile(resolve(typed), environment.get(USERS_MASK));
    }

    Glossaries glossaries(Settings settings) {
        return new Glossaries(new DataFolder(settings.data()));
    }

    Answers answers(Glossaries glossaries, GraphAccess graph) {
        return new Answers(glossaries, graph, installation.build().version());
    }

    /// The answers of a server, with a log of searches without a hit.
    Answers answers(Glossaries glossaries, GraphAccess graph, MissLog misses) {
        return new Answers(glossaries, graph, installation.build().version(), misses);
    }

    MissLog misses(Settings settings) {
        return MissLog.start(new DataFolder(settings.data()), settings.server().misses());
    }

    @Override
    public void close() {
        if (interruption != null) {
            interruption.close();
        }
    }
}
