package io.termatlas.app;

import io.termatlas.app.answer.Json;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.app.run.TermLine;
import io.termatlas.model.GlossaryId;
import io.termatlas.search.SearchIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The terms in the stores of a folder.
final class StoredTerms {
    private StoredTerms() {}

    /// The canonical dump of a glossary, without its name.
    static List<String> dump(Path folder, String glossary) {
        List<String> lines = new ArrayList<>();
        try (SearchIndex index =
                SearchEngines.of(new DataFolder(folder.resolve("data"))).open(new GlossaryId(glossary))) {
            index.forEachTerm(stated -> lines.add(Json.write(TermLine.of(stated.term(), List.of()))
                    .replace("\"glossary\":\"" + glossary + "\"", "\"glossary\":\"\"")));
        }
        return lines;
    }
}
