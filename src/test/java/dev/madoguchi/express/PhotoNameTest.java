package dev.madoguchi.express;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.ExpressFile;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhotoNameTest {
    private static final Subject.Case CASE =
            new Subject.Case("city-hall", "A-012", LocalDateTime.of(2026, 11, 20, 9, 5, 7));

    @Test
    void putsInWhatTheRuleNames() {
        assertEquals(
                "20261120-city-hall-A-012.jpg",
                name("{date}-{site}-{ticket}.jpg").of(CASE, 1));
        assertEquals("特急_090507_007.jpg", name("特急_{time}_{seq}.jpg").of(CASE, 7));
    }

    @Test
    void knowsItsOwnFilesFromOthers() {
        PhotoName name = name("{date}-{site}-{ticket}.jpg");

        assertTrue(name.isOurs(name.of(CASE, 1)));
        assertTrue(name.isOurs("20250101-ekimae-B-1234.jpg"));
        for (String foreign :
                List.of("IMG_0001.JPG", "20261120-city-hall-A-012xjpg", "20261120-city-hall-A-012.jpg.exe")) {
            assertFalse(name.isOurs(foreign), foreign);
        }
        assertTrue(name("a.b-{seq}.jpg").isOurs("a.b-001.jpg"));
        assertFalse(name("a.b-{seq}.jpg").isOurs("axb-001.jpg"));
    }

    private static PhotoName name(String pattern) {
        return new PhotoName(new ExpressFile(pattern, Optional.empty(), List.of(), "1"));
    }
}
