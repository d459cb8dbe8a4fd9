package dev.madoguchi.municipality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.reading.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressFileTest {
    @Test
    void hasADefaultThatSaysItIsOne() throws Exception {
        ExpressFile file = profile("").rules().expressPhoto().orElseThrow().file();

        assertEquals("{date}-{site}-{ticket}.jpg", file.name());
        assertTrue(file.clause().contains("既定"), file.clause());
        assertEquals(Optional.empty(), file.folder());
        assertEquals(List.of(), file.media());
    }

    @Test
    void takesWhatTheCityNamed() throws Exception {
        ExpressFile file = profile("""
                        expressFile:
                          name: "特急_{date}_{seq}.jpg"
                          folder: /srv/express
                          media: [1234-ABCD, 5678-EF01]
                          clause: 打合せ簿 3
                        """).rules().expressPhoto().orElseThrow().file();

        assertEquals(
                new ExpressFile(
                        "特急_{date}_{seq}.jpg",
                        Optional.of(Path.of("/srv/express")),
                        List.of("1234-ABCD", "5678-EF01"),
                        "打合せ簿 3"),
                file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name}-{seq}.jpg",
                "{birthDate}{ticket}.jpg",
                "{date}.jpg",
                "photo.jpg",
                "{ticket}.png",
                "../{ticket}.jpg",
                "{ticket}:1.jpg",
                ".{ticket}.jpg",
                "{ticket.jpg",
                "{ticket} 1.jpg"
            })
    void refusesNamesThatTellOfAPersonOrTellNothing(String name) {
        ProfileException error = assertThrows(
                ProfileException.class, () -> profile("expressFile: { name: \"" + name + "\", clause: a }\n"));

        assertEquals(ProfileFault.BAD_VALUE, error.fault());
        assertEquals("expressFile.name", error.field());
    }

    @Test
    void refusesAFolderThatIsRelativeToNothing() {
        ProfileException error = assertThrows(
                ProfileException.class,
                () -> profile("expressFile: { name: \"{ticket}.jpg\", folder: here, clause: a }\n"));

        assertEquals("expressFile.folder", error.field());
    }

    @Test
    void refusesAnExpressRouteWhosePhotoGoesNowhere() throws Exception {
        String yaml = Files.readString(Path.of("sample-config", "kokubunji.yaml"))
                .replaceFirst("(?s)expressPhoto:.*?\\n\\n", "\n");

        ProfileException error =
                assertThrows(ProfileException.class, () -> Profiles.parse("kokubunji.yaml", yaml.getBytes(UTF_8)));

        assertEquals(ProfileFault.MISSING, error.fault());
        assertEquals("expressPhoto", error.field());
    }

    private static Profile profile(String more) throws Exception {
        String yaml = Files.readString(Path.of("sample-config", "kokubunji.yaml"));
        return Profiles.parse("kokubunji.yaml", (yaml + "\n" + more).getBytes(UTF_8));
    }
}
