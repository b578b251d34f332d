package org.taskgrader.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong in a page unseen: no page may break its own policy, fail in a script, or ask another host. */
final class PageFaults {

    private final List<String> faults = new ArrayList<>();

    private PageFaults() {}

    /** Watches {@code page}, whose service is at {@code host}. */
    static PageFaults of(Page page, String host) {
        PageFaults watched = new PageFaults();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                watched.faults.add(message.text());
            }
        });
        page.onPageError(watched.faults::add);
        page.onDialog(dialog -> {
            watched.faults.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(host + "/")) {
                watched.faults.add("a request to " + request.url());
            }
        });
        return watched;
    }

    void assertNone() {
        assertThat(faults).isEmpty();
    }
}
