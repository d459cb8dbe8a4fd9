package dev.madoguchi.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.manual.Article.Answers;
import dev.madoguchi.manual.Article.Kind;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The articles that come with the program. */
class SampleManualTest {
    private static final List<String> CITIES = List.of("kokubunji", "yatsushiro", "toin", "kitakyushu", "kawagoe");

    @Test
    void fitsEveryProfileWithoutAComplaint() throws IOException, ProfileException {
        for (String city : CITIES) {
            Profile profile = Profiles.read(Path.of("sample-config", city + ".yaml"));

            Shelf shelf = new ManualFolder(Path.of("sample-config/manuals")).read(profile.id());

            assertEquals(List.of(), shelf.complaints());
            assertEquals(List.of(), new ManualCheck(profile).complaints(shelf));
            assertEquals(
                    shelf.latest().articles(),
                    shelf.approved().articles(),
                    "what is a draft has to be approved anew, or its digest is not the text's");
        }
    }

    @Test
    void hasSomethingForEveryPlaceAndBothWhoAnswer() throws IOException {
        Manual manual =
                new ManualFolder(Path.of("sample-config/manuals")).read("none").approved();

        assertEquals(
                List.of(),
                Arrays.stream(Place.values())
                        .filter(place -> manual.at(place).isEmpty())
                        .toList());
        assertTrue(count(manual, Kind.FAQ) >= 25);
        assertTrue(count(manual, Kind.CHAPTER) >= 8);
        assertTrue(manual.articles().stream().anyMatch(article -> article.answers() == Answers.CITY));
    }

    private static long count(Manual manual, Kind kind) {
        return manual.articles().stream()
                .filter(article -> article.kind() == kind)
                .count();
    }
}
