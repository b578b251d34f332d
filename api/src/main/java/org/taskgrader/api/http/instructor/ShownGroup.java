package org.taskgrader.api.http.instructor;

import java.util.List;
import java.util.Locale;
import org.taskgrader.api.grouping.Failure.FailedTest;
import org.taskgrader.api.grouping.GroupsView.GroupView;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.feedback.VisibleText;

/**
 * A group of wrong programs, for the template of a page.
 *
 * @param group its id
 * @param number its place among the groups of the page, from 1; 0 if it stands there alone
 * @param verdict what came of its programs, in words
 * @param failing the tests that they fail
 * @param errorClass the id of the class that leads most often; empty if none does
 * @param mistake that class in words; empty if none does
 * @param form the normal form; empty if no program is kept
 * @param sample a program; empty if it may not be shown, or is not kept
 * @param texts what is written for it
 */
public record ShownGroup(
        String group,
        int number,
        int programs,
        int learners,
        String verdict,
        List<Test> failing,
        String errorClass,
        String mistake,
        String form,
        String sample,
        List<ShownMessage.Text> texts) {

    public ShownGroup {
        failing = List.copyOf(failing);
        texts = List.copyOf(texts);
    }

    /** A test that fails, and how. */
    public record Test(String name, String verdict) {}

    static ShownGroup of(GroupView view, int number, Words words) {
        Locale language = words.locale();
        return new ShownGroup(
                view.group(),
                number,
                view.programs(),
                view.learners(),
                verdict(view.verdict(), language),
                tests(view.failing(), language),
                view.errorClass().orElse(""),
                view.errorClass()
                        .map(led -> ExplainedClass.of(led, language).name())
                        .orElse(""),
                view.form().map(VisibleText::of).orElse(""),
                view.sample().map(VisibleText::of).orElse(""),
                view.message().map(ShownMessage::texts).orElse(List.of()));
    }

    static List<Test> tests(List<FailedTest> failing, Locale language) {
        return failing.stream()
                .map(test -> new Test(test.name(), verdict(test.verdict(), language)))
                .toList();
    }

    /** As learners read it in the list of their attempts. */
    static String verdict(VerdictName verdict, Locale language) {
        return Words.of("page", language).of("verdict." + verdict.text());
    }
}
