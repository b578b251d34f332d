package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taskgrader.api.access.Scope;

/** From the wrong answers to the message that the next learner reads: a real browser, database and sandbox. */
@Timeout(180)
final class GroupPagesIT {

    private static final String DIFFERENCE = "(v1 - v2)";

    @RegisterExtension
    static final InstructorBrowsers BROWSERS = new InstructorBrowsers();

    private static InstructorSite site;
    private static GroupStory story;

    @BeforeAll
    static void start() {
        site = BROWSERS.site();
        story = GroupStory.begin(site);
    }

    @Test
    void whatIsWrittenForFiveIsReadByTheNextInTheirOwnLanguage() {
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        story.open(page, InstructorSite.EXERCISE, "en");
        page.locator("main a", new Page.LocatorOptions().setHasText("Groups of wrong answers"))
                .click();
        Locator group = page.locator(".group", new Page.LocatorOptions().setHasText(DIFFERENCE))
                .first();
        assertThat(group).containsText("Learners: 5");
        group.locator("h3 a").click();
        assertThat(page.locator("pre.sample")).hasCount(5);
        assertThat(page.locator("#facts ~ pre").first()).containsText(DIFFERENCE);
        page.locator("#en").fill("Is the `-` what the statement asks for?");
        page.locator("#en-1").fill("Read the last line aloud.");
        page.locator("#fr").fill("Le `-` est-il ce que demande l’énoncé ?");
        InstructorSite.button(page, "Preview").click();
        assertThat(page.locator("#preview")).isFocused();
        assertThat(page.locator(".preview article[lang=en]")).containsText("Is the - what the statement asks for?");
        assertThat(page.locator(".preview article[lang=fr] code").first()).hasText("-");
        assertThat(page.locator("#en-1")).hasValue("Read the last line aloud.");
        InstructorSite.button(page, "Save").click();
        assertThat(page.locator("[role=status]")).containsText("The message is saved");
        assertThat(page.locator("[role=status]")).isFocused();
        faults.assertNone();

        LearnerPage french = story.learner(page(new NewContextOptions()), "the sixth", "fr");
        french.write(GroupStory.sixth()).submit();
        assertThat(french.report().locator(".lead")).containsText("Le - est-il ce que demande l’énoncé ?");
        french.assertHarmless();
        LearnerPage english = story.learner(page(new NewContextOptions()), "the seventh", "en");
        english.write(GroupStory.sixth()).submit();
        assertThat(english.report().locator(".lead")).containsText("Is the - what the statement asks for?");
        assertThat(english.report().locator(".lead .hints")).containsText("of 1");
        LearnerPage elsewhere = story.learner(
                page(new NewContextOptions()), site.key("elsewhere", EnumSet.of(Scope.SUBMIT)), "the sixth", "en");
        elsewhere.write(GroupStory.sixth()).submit();
        assertThat(elsewhere.report().locator(".lead")).isVisible();
        assertThat(elsewhere.report()).not().containsText("what the statement asks for");
    }

    @Test
    void theKeyboardIsEnoughAndAnErrorIsFoundAtOnce() {
        Page page = page(new NewContextOptions());
        story.openGroup(page, DIFFERENCE, "en");
        page.locator("#fr").fill("");
        page.locator("#en").fill("");
        page.locator("#en-2").focus();
        page.keyboard().press("Control+A");
        page.keyboard().insertText("A hint <b>alone</b>.");
        Visitors.tabTo(page, InstructorSite.button(page, "Save"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#en")).isFocused();
        assertThat(page.locator("#en")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#en"))
                .hasAccessibleDescription(
                        Pattern.compile("There are hints in this language; write the message too\\..*"));
        assertThat(page.locator("#en-2")).hasValue("A hint <b>alone</b>.");
        page.keyboard().insertText("The keyboard wrote this.");
        Visitors.tabTo(page, InstructorSite.button(page, "Save"));
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).containsText("The message is saved");
        Visitors.tabTo(page, InstructorSite.button(page, "Take the message back"));
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).containsText("The message is taken back");
        assertThat(page.locator("#en")).hasValue("The keyboard wrote this.");
    }

    @Test
    void scriptsAreNotNeeded() {
        Page page = page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.host() + GroupStory.GROUPS + "?lang=en");
        page.locator("#key").fill(site.key(InstructorSite.SCHOOL, EnumSet.of(Scope.ANALYTICS, Scope.AUTHOR)));
        InstructorSite.button(page, "Sign in").click();
        page.locator(".group", new Page.LocatorOptions().setHasText(DIFFERENCE))
                .first()
                .locator("h3 a")
                .click();
        assertThat(page.locator("pre.sample")).hasCount(0);
        page.locator("#en").fill("Written without scripts.");
        InstructorSite.button(page, "Save").click();
        assertThat(page.locator("[role=status]")).containsText("The message is saved");
        InstructorSite.button(page, "Take the message back").click();
        assertThat(page.locator("[role=status]")).containsText("The message is taken back");
    }

    @Test
    void whoMayNotWriteHasNoForm() {
        Page page = page(new NewContextOptions());
        site.open(page, GroupStory.GROUPS, "en");
        page.locator(".group", new Page.LocatorOptions().setHasText(DIFFERENCE))
                .first()
                .locator("h3 a")
                .click();
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(page.locator("main")).containsText("the scope “author”");
    }

    @Test
    void hostileProgramsAreShownAndDoNothing() {
        story.hostile();
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        story.open(page, GroupStory.GROUPS, "en");
        assertThat(page.locator(".group", new Page.LocatorOptions().setHasText("<script>alert(1)</script>"))
                        .first())
                .isVisible();
        story.openGroup(page, "<script>alert(1)</script>", "en");
        assertThat(page.locator("pre.sample")).containsText("onerror=alert(2)>\ufffdabc");
        assertThat(page.locator("main script, main img")).hasCount(0);
        page.locator("#en").fill("</textarea><script>alert(3)</script>\u202e");
        InstructorSite.button(page, "Preview").click();
        assertThat(page.locator(".preview article").first()).containsText("</textarea><script>alert(3)</script>\ufffd");
        assertThat(page.locator("#en")).hasValue("</textarea><script>alert(3)</script>\u202e");
        faults.assertNone();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        Page page = page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        PageFaults faults = PageFaults.of(page, site.host());
        story.open(page, GroupStory.GROUPS, "fr");
        page.locator(".group details summary").first().click();
        assertOpenToAll(page);
        page.locator(".choice a").last().click();
        assertThat(page.locator(".choice a").last()).hasAttribute("aria-current", "page");
        assertOpenToAll(page);
        story.openGroup(page, DIFFERENCE, "fr");
        assertOpenToAll(page);
        for (String field : List.of("#fr", "#en", "#en-1")) {
            page.locator(field).fill("");
        }
        InstructorSite.button(page, "Enregistrer").click();
        assertThat(page.locator("#fr")).isFocused();
        assertOpenToAll(page);
        page.locator("#fr").fill("Un `" + "très_".repeat(30) + "` long nom.");
        InstructorSite.button(page, "Aperçu").click();
        assertThat(page.locator("#preview")).isFocused();
        assertOpenToAll(page);
        InstructorSite.button(page, "Enregistrer").click();
        assertThat(page.locator("[role=status]")).containsText("Le message est enregistré");
        assertOpenToAll(page);
        story.open(page, GroupStory.GROUPS, "fr");
        assertThat(page.locator("#messages ~ article")).not().hasCount(0);
        assertOpenToAll(page);
        page.navigate(site.host() + GroupStory.GROUPS + "/none?lang=fr");
        assertThat(page.locator("h1")).hasText("Ce groupe n’existe pas");
        assertOpenToAll(page);
        faults.assertNone();
    }

    private static void assertOpenToAll(Page page) {
        Visitors.assertAccessible(page);
        Visitors.assertFits(page, 320);
    }

    private Page page(NewContextOptions options) {
        return BROWSERS.page(options);
    }
}
