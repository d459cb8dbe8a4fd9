package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.Measure;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.photo.check.PhotoProblem;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.photo.still.StillFault;
import dev.madoguchi.ui.Texts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void hasASentenceForEverythingThatCanBeWrong(String language) {
        var texts = new Texts(Locale.of(language));
        for (PhotoProblem problem : PhotoProblem.values()) {
            assertFalse(texts.get(problem.messageKey()).isBlank());
        }
        for (StillFault fault : StillFault.values()) {
            assertFalse(texts.get(fault.messageKey()).isBlank());
        }
    }

    @Test
    void namesEachMeasureInBothLanguages() {
        try (var finder = new HaarFaceFinder()) {
            var check = new PhotoCheck(finder, PhotoRules.CARD);
            for (Measure measure :
                    check.check(Frame.of(Sitter.person(0).draw(Duration.ZERO))).measures()) {
                for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
                    var texts = new Texts(locale);
                    assertFalse(texts.get("photo.measure." + measure.name()).isBlank());
                    assertFalse(texts.get(measure.reasonKey()).isBlank());
                }
            }
        }
    }
}
