package org.taskgrader.core.exercise.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.SourceRule;

/** Of an exercise whose programs talk to the author's: {@code interactor/}, and inputs for it in {@code tests/}. */
final class InteractiveFolder implements KindFolder {

    private static final String FOLDER = "interactor";
    private static final String SOURCE = "interactor.c";

    private final Set<Locale> titles;
    private final FolderFiles files;
    private final Problems problems;
    private final Map<String, Bytes> secrets;

    InteractiveFolder(Set<Locale> titles, FolderFiles files, Problems problems) {
        this.titles = titles;
        this.files = files;
        this.problems = problems;
        this.secrets = TestFiles.inputs(files, problems);
    }

    @Override
    public List<String> entries() {
        return List.of(FOLDER);
    }

    @Override
    public Kind kind() {
        for (String name : files.names(FOLDER)) {
            if (!name.equals(SOURCE) && !MessageFiles.isOne(name)) {
                problems.error(
                        FOLDER + "/" + name,
                        "This is neither the interactor nor its messages.",
                        "Name them as in " + SOURCE + " and messages.en.yaml.");
            }
        }
        Bytes source = files.bytes(FOLDER + "/" + SOURCE, CheckerFiles.LARGEST).orElse(Bytes.empty());
        return new Kind.Interactive(
                new Interactor(source, secrets, new MessageFiles(FOLDER, titles, files, problems).byKey()));
    }

    @Override
    public boolean testsAreFiles() {
        return false;
    }

    @Override
    public List<SourceRule> rules() {
        return List.of();
    }

    /** What a test holds is the interactor's; the program is given nothing. */
    @Override
    public Map<String, TestFiles.Pair> tests() {
        Map<String, TestFiles.Pair> pairs = new LinkedHashMap<>();
        secrets.forEach((name, secret) -> pairs.put(name, new TestFiles.Pair(List.of(), secret, Bytes.empty())));
        return pairs;
    }
}
