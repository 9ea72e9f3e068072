package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.model.Relation;
import java.nio.file.Path;

/// A glossary for visitors of the page, with a term that is a script where it is not escaped.
final class PageGlossary {
    static final String SCRIPT = "<img src=x onerror=\"window.owned=1\">";

    private PageGlossary() {}

    static ServedGlossaries serve(Path folder) {
        DataFolder data = new DataFolder(folder);
        WrittenGlossary.write(
                data,
                "default",
                aTerm("nvlink")
                        .named("NVLink")
                        .defined("A link that carries memory traffic between GPUs.")
                        .explained("It joins GPUs.\n\nIt is wider than PCI Express.")
                        .categorised("interconnects")
                        .relatedAs("pcie", "PCI Express")
                        .relatedAs("nvswitch", "NVSwitch", Relation.NARROWER)
                        .asked("Does NVLink replace PCI Express?", "Not for disks and network cards."),
                aTerm("pcie").named("PCI Express").categorised("interconnects"),
                aTerm("pci-x").named("PCI-X").categorised("interconnects"),
                aTerm("hbm").named("HBM").categorised("memory"),
                aTerm("hangul").named("한글"),
                aTerm("hostile")
                        .named("Hostile " + SCRIPT)
                        .defined("Defined " + SCRIPT)
                        .explained("Explained " + SCRIPT)
                        .categorised("Category " + SCRIPT)
                        .alias("Alias " + SCRIPT)
                        .relatedAs("nowhere", "Related " + SCRIPT)
                        .asked("Asked " + SCRIPT + "?", "Answered " + SCRIPT));
        return ServedGlossaries.of(data);
    }
}
