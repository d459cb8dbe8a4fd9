package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class BirthDatesTest {
    @Test
    @ResourceLock(Resources.LOCALE)
    void searchesForTheSameWritingsWhateverFiguresTheComputerWrites() {
        Set<String> usual = BirthDates.spellings("19800217");
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertEquals(usual, BirthDates.spellings("19800217"));
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
        assertTrue(usual.contains("昭和55年2月17日") && usual.contains("S55.2.17"), usual.toString());
    }
}
