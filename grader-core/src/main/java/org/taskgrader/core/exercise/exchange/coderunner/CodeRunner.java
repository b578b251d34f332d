package org.taskgrader.core.exercise.exchange.coderunner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.GraderFormat;

/** Questions of CodeRunner in Moodle's XML. */
public final class CodeRunner implements GraderFormat {

    private static final String FILE = "question.xml";

    @Override
    public String name() {
        return "coderunner";
    }

    @Override
    public String description() {
        return "a CodeRunner question in Moodle's XML";
    }

    @Override
    public Optional<String> singleFile() {
        return Optional.of(FILE);
    }

    @Override
    public Imported read(FileTree files, Wishes wishes) throws ExchangeException {
        List<String> documents = files.files().keySet().stream()
                .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".xml"))
                .toList();
        if (documents.size() != 1) {
            throw new ExchangeException(
                    documents.isEmpty()
                            ? "there is no .xml file: export the question from Moodle's question bank as Moodle XML"
                            : "there are several .xml files (" + String.join(", ", documents) + "): name one of them");
        }
        Bytes document = files.file(documents.getFirst()).orElse(Bytes.empty());
        return new QuestionReader(Quiz.question(document, wishes.part()), wishes.language()).read();
    }

    @Override
    public boolean takes(Kind kind) {
        return kind instanceof Kind.Function || GraderFormat.super.takes(kind);
    }

    @Override
    public Exported write(Exercise exercise, Locale language) throws ExchangeException {
        return new QuestionWriter(exercise, language).write(FILE);
    }
}
