package io.termatlas.app.settings;

import io.termatlas.model.fault.CommandName;
import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.Sentence.Text;
import io.termatlas.model.fault.Sentence.Variable;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.Wording;
import java.util.stream.Collectors;

/// How the user of the product writes settings and commands. The only place that spells them, for the command
/// line and for HTTP, whose answers the same user reads.
public enum Spelling implements Wording {
    COMMAND_LINE;

    @Override
    public String say(Sentence sentence) {
        return sentence.parts().stream()
                .map(part -> switch (part) {
                    case Text text -> text.text();
                    case SettingName setting -> setting(setting);
                    case CommandName command -> command(command);
                    case Variable variable -> variable(variable.setting());
                })
                .collect(Collectors.joining());
    }

    /// As an option; a setting that no command has as an option, as a variable of the environment.
    private static String setting(SettingName setting) {
        return switch (setting) {
            case MAX_REMOVAL -> SettingKey.MAX_REMOVAL.option();
            case MAX_UNFINDABLE -> SettingKey.MAX_UNFINDABLE.option();
            case STRICT -> SettingKey.STRICT.option();
            case NEO4J_URI -> SettingKey.NEO4J_URI.option();
            case NO_PRUNE -> "--no-prune";
            case REBUILD -> "--rebuild";
            case TAKE_OVER -> "--take-over";
            case GLOSSARY -> "--glossary";
            case LOCALES -> "--locales";
            case MAPPING -> SettingKey.MAPPING.option();
            case LANGUAGE -> "--language";
            case BASE_URL -> "--base-url";
            case EXCLUDE -> "--exclude";
            case NEO4J_JARS -> "--from";
            case NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE -> variable(setting);
        };
    }

    private static String variable(SettingName setting) {
        return SettingKey.find(setting.key())
                .map(SettingKey::variable)
                .orElseThrow(() -> new IllegalStateException(setting + " is no setting of the environment"));
    }

    private static String command(CommandName command) {
        return switch (command) {
            case INGEST -> "termatlas ingest SOURCE…";
            case REBUILD -> "termatlas ingest SOURCE… " + setting(SettingName.REBUILD);
            case INSPECT -> "termatlas inspect";
            case INSTALL_NEO4J -> "termatlas neo4j install";
        };
    }
}
