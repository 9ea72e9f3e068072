package io.termatlas.app.run;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.termatlas.app.answer.DeadLettersBody;
import io.termatlas.app.answer.DeadLettersBody.LetterBody;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.SearchEngines;
import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.deadletter.DeadLetterFolder.Letters;
import io.termatlas.ingest.deadletter.Replay;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.Nearest;
import io.termatlas.model.fault.UnknownFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The dead letters of one glossary, as their operator asks for them: a payload is named by its path, or by the
/// first digits of the digest that its files are called by.
public final class LetterBox {
    private static final int FEWEST_DIGITS = 4;
    private static final int TOLD = 5;

    private final DeadLetterFolder folder;
    private final GlossaryId glossary;

    private LetterBox(DeadLetterFolder folder, GlossaryId glossary) {
        this.folder = folder;
        this.glossary = glossary;
    }

    /// @param wanted null when the user did not say which glossary
    /// @throws UnknownFault when neither an index nor a letter is of that one
    public static LetterBox open(DataFolder data, @Nullable String wanted) {
        DeadLetterFolder folder = new DeadLetterFolder(data.deadLetters());
        Set<GlossaryId> known = new TreeSet<>(SearchEngines.of(data).glossaries());
        known.addAll(folder.glossaries());
        return new LetterBox(folder, Glossaries.choose(wanted, List.copyOf(known)));
    }

    public GlossaryId glossary() {
        return glossary;
    }

    /// The first of them.
    public DeadLettersBody list(int limit) {
        Letters letters = folder.list(glossary);
        return body(letters, letters.whole().stream().limit(limit).toList());
    }

    /// Those of one payload.
    ///
    /// @throws UnknownFault when there is none of that name
    public DeadLettersBody show(String name) {
        Letters letters = folder.list(glossary);
        return body(letters, find(letters.whole(), name));
    }

    private DeadLettersBody body(Letters all, List<DeadLetter> shown) {
        return new DeadLettersBody(
                glossary.value(),
                all.whole().size(),
                shown.stream().map(this::body).toList(),
                all.damaged().stream().map(Path::toString).toList());
    }

    private LetterBody body(DeadLetter letter) {
        return LetterBody.of(
                letter, folder.keptBytes(letter), folder.payloadFile(letter).toString());
    }

    /// What was kept of the payload.
    public byte[] payload(String name) {
        return folder.payload(find(folder.list(glossary).whole(), name).getFirst());
    }

    /// The letters of the named payloads; no name means all.
    ///
    /// @throws UnknownFault when there is none of a name, or there are several
    public List<DeadLetter> choose(List<String> names) {
        List<DeadLetter> all = folder.list(glossary).whole();
        return names.isEmpty()
                ? all
                : names.stream()
                        .flatMap(name -> find(all, name).stream())
                        .distinct()
                        .toList();
    }

    /// Deletes the letters with what was kept of their payloads. The caller holds the lock of the glossary.
    ///
    /// @return how many payloads there were
    public long drop(List<DeadLetter> letters) {
        Set<String> paths = letters.stream().map(DeadLetter::path).collect(toCollection(TreeSet::new));
        paths.forEach(path -> folder.drop(glossary, path));
        return paths.size();
    }

    /// The source of a run that reads the letters again.
    public Replay replay(List<DeadLetter> letters) {
        return Replay.of(folder, letters);
    }

    /// What stays of these letters after the run.
    public List<ReplayBody.StayingBody> staying(List<DeadLetter> replayed, Replay replay) {
        Set<String> paths = replayed.stream().map(DeadLetter::path).collect(toCollection(TreeSet::new));
        Set<String> unread = replay.kept().stream().map(DeadLetter::path).collect(toCollection(TreeSet::new));
        List<ReplayBody.StayingBody> staying = new ArrayList<>();
        for (DeadLetter letter : folder.list(glossary).whole()) {
            if (paths.remove(letter.path())) {
                staying.add(new ReplayBody.StayingBody(
                        LetterBody.id(letter),
                        letter.path(),
                        unread.contains(letter.path()) ? unreadable(letter) : letter.reason()));
            }
        }
        return staying;
    }

    private String unreadable(DeadLetter letter) {
        long kept = folder.keptBytes(letter);
        return kept == 0
                ? "nothing of it was kept, so ingest its source again: " + letter.reason()
                : "the first " + kept + " of its " + letter.bytes() + " bytes were kept, so ingest its source again: "
                        + letter.reason();
    }

    private List<DeadLetter> find(List<DeadLetter> all, String name) {
        List<DeadLetter> found = all.stream()
                .filter(letter -> letter.path().equals(name) || isDigestOf(letter, name))
                .toList();
        List<String> paths =
                found.stream().map(DeadLetter::path).distinct().limit(TOLD).toList();
        if (paths.size() > 1) {
            throw new UnknownFault(
                    "'" + Texts.quotable(name) + "' is the beginning of several: " + quoted(paths) + ".");
        }
        if (paths.isEmpty()) {
            throw unknown(all, name);
        }
        return found;
    }

    private static boolean isDigestOf(DeadLetter letter, String name) {
        return name.length() >= FEWEST_DIGITS && letter.payloadName().startsWith(name);
    }

    private UnknownFault unknown(List<DeadLetter> all, String name) {
        List<String> names = all.stream()
                .flatMap(letter -> Stream.of(letter.path(), LetterBody.id(letter)))
                .distinct()
                .toList();
        String nearest = Nearest.to(name, names)
                .map(near -> "; did you mean '" + Texts.quotable(near) + "'?")
                .orElse(": `termatlas dead-letters list` shows those that there are.");
        return new UnknownFault(
                "The glossary '" + glossary + "' has no dead letter of '" + Texts.quotable(name) + "'" + nearest);
    }

    private static String quoted(List<String> paths) {
        return paths.stream().map(path -> "'" + Texts.quotable(path) + "'").collect(joining(", "));
    }
}
