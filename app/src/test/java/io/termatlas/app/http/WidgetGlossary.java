package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.nio.file.Path;

/// Two glossaries for clients to ask, with a term that is a script where it is not escaped.
final class WidgetGlossary {
    static final String SCRIPT = "<img src=x onerror=\"window.owned=1\">";

    private WidgetGlossary() {}

    static ServedGlossaries serve(Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(
                data,
                "default",
                aTerm("nvlink")
                        .named("NVLink")
                        .defined("A link that carries memory traffic between GPUs, and from one of them to a CPU.")
                        .categorised("interconnects")
                        .relatedTo("pcie")
                        .asked("Does NVLink replace PCIe?", "Not for disks and network cards."),
                aTerm("pcie").named("PCI Express").categorised("interconnects"),
                aTerm("hbm").named("HBM").categorised("memory"),
                aTerm("gddr").named("GDDR").categorised("memory"),
                aTerm("hostile")
                        .named("Hostile " + SCRIPT)
                        .defined("Hostile " + SCRIPT)
                        .categorised("hostile " + SCRIPT)
                        .asked("Hostile " + SCRIPT + "?", "Hostile " + SCRIPT));
        WrittenGlossary.write(data, "other", aTerm("nvlink").named("NVLink of another site"));
        return ServedGlossaries.readableBy(data, "*");
    }
}
