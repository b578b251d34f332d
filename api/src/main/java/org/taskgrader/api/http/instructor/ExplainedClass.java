package org.taskgrader.api.http.instructor;

import java.util.Locale;
import java.util.Optional;
import org.taskgrader.api.page.ClassPage;

/**
 * An error class as people read of it.
 *
 * @param name in words; its id if there are none
 * @param help the address of the page that explains it; empty if there is none
 */
record ExplainedClass(String name, String help) {

    static ExplainedClass of(String errorClass, Locale language) {
        Optional<ClassPage> page = ClassPage.of(errorClass, language);
        return new ExplainedClass(
                page.map(ClassPage::title).orElse(errorClass),
                page.map(known -> "/help/errors/" + errorClass + "?lang=" + language.getLanguage())
                        .orElse(""));
    }
}
