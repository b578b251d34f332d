package org.taskgrader.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;

class MessageCatalogueTest {

    private final ErrorClasses classes = ErrorClasses.load();
    private final MessageCatalogue catalogue = MessageCatalogue.load(classes);

    @Test
    void everyClassHasItsDetectorAndItsWords() {
        assertThat(new Classifier(classes)).isNotNull();
        assertThat(classes.all()).isNotEmpty().allSatisfy(errorClass -> {
            assertThat(catalogue.explanation(errorClass.id(), Locale.FRENCH)).isPresent();
            assertThat(catalogue.text(errorClass.id(), Locale.FRENCH).language())
                    .isEqualTo(Locale.FRENCH);
            assertThat(catalogue.text(errorClass.id(), Locale.ENGLISH).language())
                    .isEqualTo(Locale.ENGLISH);
        });
    }

    @Test
    void speaksTheNearestLanguageThereIs() {
        String anyClass = classes.all().stream().map(ErrorClass::id).findFirst().orElseThrow();

        assertThat(catalogue.languageFor(Locale.CANADA_FRENCH)).isEqualTo(Locale.FRENCH);
        assertThat(catalogue.languageFor(Locale.JAPANESE)).isEqualTo(MessageCatalogue.FALLBACK);
        assertThat(catalogue.text(anyClass, Locale.JAPANESE).language()).isEqualTo(MessageCatalogue.FALLBACK);
    }
}
