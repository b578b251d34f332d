package org.taskgrader.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    void aLanguageThatIsNotCompleteFallsBackTextByText() {
        Locale spanish = Locale.of("es");

        assertThat(catalogue.languageFor(Locale.of("es", "MX"))).isEqualTo(spanish);
        assertThat(catalogue.text("missing-semicolon", spanish).language()).isEqualTo(spanish);
        assertThat(catalogue.text("bad-free", spanish).language()).isEqualTo(MessageCatalogue.FALLBACK);
        assertThat(catalogue.general(spanish).get(GeneralText.LABEL_WHY)).isEqualTo("Por qué");
        assertThat(catalogue.general(spanish).get(GeneralText.LABEL_BLANKS))
                .isEqualTo(catalogue.general(MessageCatalogue.FALLBACK).get(GeneralText.LABEL_BLANKS));
    }

    @Test
    void frenchIsComplete() throws IOException {
        try (InputStream file = MessageCatalogueTest.class.getResourceAsStream("/feedback/general.fr.yaml")) {
            Map<String, String> texts = new YAMLMapper().readValue(file, new TypeReference<>() {});
            assertThat(GeneralTexts.of(Locale.FRENCH, texts, Optional.empty())).isNotNull();
        }
    }

    @Test
    void speaksTheNearestLanguageThereIs() {
        String anyClass = classes.all().stream().map(ErrorClass::id).findFirst().orElseThrow();

        assertThat(catalogue.languageFor(Locale.CANADA_FRENCH)).isEqualTo(Locale.FRENCH);
        assertThat(catalogue.languageFor(Locale.JAPANESE)).isEqualTo(MessageCatalogue.FALLBACK);
        assertThat(catalogue.text(anyClass, Locale.JAPANESE).language()).isEqualTo(MessageCatalogue.FALLBACK);
    }
}
