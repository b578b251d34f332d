package org.taskgrader.api.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.taskgrader.api.testing.RunningService;

/** An exercise's page as a learner has it before them; no page may break its own policy or ask another host. */
final class LearnerPage {

    private final Page page;
    private final String host;
    private final PageFaults faults;

    LearnerPage(Page page, RunningService service) {
        this.page = page;
        this.host = "http://localhost:" + service.port();
        this.faults = PageFaults.of(page, host);
    }

    LearnerPage open(String exercise, String language) {
        return visit("/exercises/" + exercise + "?lang=" + language);
    }

    /** Opens a page of the service that somebody works at. */
    LearnerPage visit(String address) {
        page.navigate(host + address);
        page.waitForSelector("[data-ready]");
        return this;
    }

    Page browser() {
        return page;
    }

    Locator editor() {
        return page.locator("#editor .cm-content");
    }

    /** Scrolls to the editor, which only measures its lines once it is seen, and waits until each number stands beside its line. */
    LearnerPage lookAtEditor() {
        page.locator("#editor").scrollIntoViewIfNeeded();
        page.waitForFunction("""
                () => {
                    const editor = document.getElementById('editor').shadowRoot;
                    const top = part => part.getBoundingClientRect().top;
                    const numbers = [...editor.querySelectorAll('.cm-lineNumbers .cm-gutterElement')]
                        .filter(number => number.style.visibility !== 'hidden');
                    const lines = [...editor.querySelectorAll('.cm-line')];
                    return lines.length > 3 && numbers.length === lines.length
                        && lines.every((line, i) => Math.abs(top(line) - top(numbers[i])) < 3);
                }""");
        return this;
    }

    /** Puts {@code program} in the place of what is there, as one does who pastes it. */
    LearnerPage write(String program) {
        editor().click();
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().insertText(program);
        return this;
    }

    /** Sends it, and waits for what comes of it. */
    LearnerPage submit() {
        page.locator("#submit").click();
        return graded();
    }

    LearnerPage graded() {
        page.waitForSelector("#report-title");
        page.waitForSelector("[data-exercise][aria-busy=false]");
        return this;
    }

    Locator report() {
        return page.locator("#report");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Nothing has gone wrong that a learner would not see. */
    void assertHarmless() {
        faults.assertNone();
    }
}
