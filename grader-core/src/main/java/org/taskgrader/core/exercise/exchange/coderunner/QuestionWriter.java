package org.taskgrader.core.exercise.exchange.coderunner;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Exported;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.Losses;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes an exercise as a question. */
final class QuestionWriter {

    private static final int DIGITS = 7;

    private final Exercise exercise;
    private final Locale language;
    private final Losses losses = new Losses();
    private final Document document = Quiz.builder().newDocument();
    private final Element question = document.createElement("question");

    QuestionWriter(Exercise exercise, Locale language) {
        this.exercise = exercise;
        this.language = language;
    }

    Exported write(String file) throws ExchangeException {
        Optional<String> statement = Optional.ofNullable(exercise.statements().get(language));
        if (statement.isEmpty()) {
            throw new ExchangeException("the exercise has no statement in \"" + language + "\"; it has "
                    + exercise.statements().keySet());
        }
        boolean together =
                exercise.groups().size() == 1 && exercise.groups().getFirst().scoring() == Scoring.ALL_OR_NOTHING;
        Element quiz = document.createElement("quiz");
        document.appendChild(quiz);
        quiz.appendChild(question);
        question.setAttribute("type", "coderunner");
        nested(question, "name", exercise.titles().getOrDefault(language, exercise.id()));
        nested(question, "questiontext", statement.get()).setAttribute("format", "markdown");
        nested(question, "generalfeedback", "").setAttribute("format", "html");
        plain("defaultgrade", Integer.toString(exercise.points()));
        plain("penalty", "0");
        plain("hidden", "0");
        if (exercise.kind() instanceof Kind.Function function) {
            plain("coderunnertype", "c_function");
            plain("iscombinatortemplate", "0");
            plain("template", FunctionTemplate.of(function));
        } else {
            plain("coderunnertype", "c_program");
        }
        plain("prototypetype", "0");
        plain("allornothing", together ? "1" : "0");
        plain("penaltyregime", "0");
        plain("answerpreload", exercise.template());
        plain("answer", answer());
        plain("validateonsave", "1");
        plain("grader", grader());
        limits();
        tests(together);
        tell();
        return new Exported(FileTree.of(file, Bytes.utf8(text())), losses.remarks());
    }

    private void plain(String name, String text) {
        Element element = document.createElement(name);
        element.setTextContent(text);
        question.appendChild(element);
    }

    private Element nested(Element parent, String name, String text) {
        Element element = document.createElement(name);
        Element inner = document.createElement("text");
        inner.setTextContent(text);
        element.appendChild(inner);
        parent.appendChild(element);
        return element;
    }

    private String answer() {
        String answer = "";
        for (Solution solution : exercise.solutions()) {
            if (solution.verdict().equals("passed") && answer.isEmpty()) {
                answer = solution.source().text();
            } else {
                losses.leftOut(
                        "solutions/" + solution.file(), "A question has one right answer and no other programs.");
            }
        }
        return answer;
    }

    private String grader() {
        tellOfFiles();
        return switch (exercise.comparison()) {
            case Comparison.Exact exact -> {
                losses.changed("comparison", "White space at the ends of lines does not count in a question.");
                yield "EqualityGrader";
            }
            case Comparison.WhitespaceTolerant usual -> {
                losses.changed("comparison", "Letter case does not count with CodeRunner's NearEqualityGrader.");
                yield "NearEqualityGrader";
            }
            case Comparison.Numeric numeric -> {
                losses.leftOut("comparison: numeric", "CodeRunner compares numbers as they are written.");
                yield "NearEqualityGrader";
            }
            case Comparison.CaseInsensitive anyCase -> "NearEqualityGrader";
            case Comparison.UnorderedWords unordered -> {
                losses.leftOut("comparison: unordered-words", "CodeRunner compares words in their order.");
                yield "NearEqualityGrader";
            }
            case Comparison.Patterns patterns -> {
                losses.changed("comparison", "CodeRunner searches for a pattern, and in the whole output.");
                yield "RegexGrader";
            }
            case Comparison.Checked checked -> {
                losses.leftOut("checker", "A question has no place for a checker: write a template grader.");
                yield "NearEqualityGrader";
            }
            case Comparison.UnorderedLines unordered -> {
                losses.leftOut("comparison: unordered-lines", "CodeRunner compares lines in their order.");
                yield "NearEqualityGrader";
            }
        };
    }

    private void tellOfFiles() {
        exercise.tests().stream()
                .filter(TestCase::hasMoreThanText)
                .forEach(test -> losses.leftOut(
                        "files, variables and further outputs of the test " + test.name(),
                        "A question's tests have input and output alone."));
    }

    private void limits() {
        long milliseconds = exercise.limits().cpu().toMillis();
        long seconds = (milliseconds + 999) / 1000;
        if (seconds * 1000 != milliseconds) {
            losses.changed("limits: cpu", "It is whole seconds in a question, so it is " + seconds + " s.");
        }
        long bytes = exercise.limits().memory().bytes();
        long mebibytes = (bytes + (1 << 20) - 1) >> 20;
        if (mebibytes << 20 != bytes) {
            losses.changed("limits: memory", "It is whole mebibytes in a question, so it is " + mebibytes + " MiB.");
        }
        plain("cputimelimitsecs", Long.toString(seconds));
        plain("memlimitmb", Long.toString(mebibytes));
    }

    private void tests(boolean together) {
        Element cases = document.createElement("testcases");
        question.appendChild(cases);
        for (TestCase test : exercise.tests()) {
            if (!isText(test.input()) || !isText(test.expected())) {
                losses.leftOut("test " + test.name(), "It holds characters that XML cannot hold.");
                continue;
            }
            if (!test.arguments().isEmpty()) {
                losses.leftOut("arguments of the test " + test.name(), "A question's programs get none.");
            }
            if (!test.limits().equals(exercise.limits())) {
                losses.leftOut("limits of the test " + test.name(), "A question has the same for all.");
            }
            Element written = document.createElement("testcase");
            written.setAttribute("testtype", "0");
            written.setAttribute("useasexample", test.visibility() == TestCase.Visibility.SAMPLE ? "1" : "0");
            written.setAttribute("hiderestiffail", "0");
            written.setAttribute("mark", together ? "1.0000000" : mark(test));
            nested(written, "testcode", exercise.kind() instanceof Kind.Function ? test.name() : "");
            nested(written, "stdin", test.input().text());
            nested(written, "expected", test.expected().text());
            nested(written, "extra", "");
            nested(
                    written,
                    "display",
                    switch (test.visibility()) {
                        case SAMPLE -> "SHOW";
                        case VISIBLE -> "HIDE_IF_SUCCEED";
                        case HIDDEN -> "HIDE";
                    });
            cases.appendChild(written);
        }
    }

    private String mark(TestCase test) {
        int points = exercise.groups().stream()
                .filter(group -> group.name().equals(test.group()))
                .mapToInt(TestGroup::points)
                .sum();
        long tests = exercise.tests().stream()
                .filter(other -> other.group().equals(test.group()))
                .count();
        return BigDecimal.valueOf(points)
                .divide(BigDecimal.valueOf(tests), DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** XML 1.0, 2.2. */
    private static boolean isText(Bytes content) {
        return content.text()
                .codePoints()
                .allMatch(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF));
    }

    private void tell() {
        if (exercise.groups().size() > 1) {
            exercise.groups().stream()
                    .filter(group -> group.scoring() == Scoring.ALL_OR_NOTHING)
                    .forEach(group -> losses.changed(
                            "group " + group.name(), "In a question each of its tests earns marks for itself."));
        }
        exercise.titles().keySet().stream()
                .filter(other -> !other.equals(language))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(other -> losses.leftOut("statement." + other + ".md", "A question has one language."));
        if (exercise.exitStatus() == ExitStatus.ANY) {
            losses.changed("exit-status", "In a question a program that ends with another status than 0 fails.");
        }
        if (exercise.kind() instanceof Kind.Function) {
            losses.changed(
                    "kind: function",
                    "The question has a template of its own with the harness in it, and its tests name the calls.");
        }
        losses.ofWhatOnlyWeHave(exercise);
        losses.ofLibrary(exercise);
        losses.ofValidators(exercise);
    }

    private String text() {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            StringWriter written = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(written));
            return written.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document of text can always be written", e);
        }
    }
}
