package dev.madoguchi.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample of domain-facts 1.6, and lies about it. */
class FourItemsFileTest {
    static final String SAMPLE = "ff2065df2108000e002000590064df220fe9bb92e6a190e38080e5b9b9e4b99fdf2336"
            + "e69db1e4baace983bde6b885e780ace5b882e8a6b3e5b883e5ad90e58d97efbc91efbc92efbc8defbc97efbc8defbc92efbc90"
            + "efbc92df24083139383030323137df250131";

    @Test
    void readsTheSampleCard() throws DeviceException {
        assertEquals(
                new FourItems("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", Sex.MALE), FourItemsFile.parse(bytes(SAMPLE)));
        assertEquals(104, FourItemsFile.length(Arrays.copyOf(bytes(SAMPLE), 5)));
    }

    @ParameterizedTest
    @CsvSource({"31,MALE", "32,FEMALE", "39,NOT_APPLICABLE", "30,UNKNOWN"})
    void readsEverySex(String digit, Sex sex) throws DeviceException {
        assertEquals(
                sex,
                FourItemsFile.parse(bytes(SAMPLE.replace("df250131", "df2501" + digit)))
                        .sex());
    }

    @Test
    void readsLongItemsAndAFileWithoutATable() throws DeviceException {
        String address = "e69db1".repeat(80);
        String items = "df2203e9bb92" + "df2381f0" + address + "df24083139383030303030" + "df250139";

        FourItems read = FourItemsFile.parse(bytes("ff208201%02x".formatted(items.length() / 2 - 256) + items));

        assertEquals(new FourItems("黒", "東".repeat(80), "19800000", Sex.NOT_APPLICABLE), read);
    }

    @ParameterizedTest
    @CsvSource({
        "ff20,ff10,another container",
        "ff2065,ff2066,a length beyond the file",
        "ff2065,ff2082ffff,a length beyond all cards",
        "ff2065,ff2080,an indefinite length",
        "df2336,df2337,an item that swallows the next",
        "df250131,df250231,an item beyond its container",
        "000e,000f,a place that is not the name's",
        "0064,0020,a place that is another item's",
        "e9bb92,ffbb92,no UTF-8",
        "e9bb92,e9bb0a,a line feed",
        "3139383030323137,313938303032313a,a birth date with a colon",
        "df24083139383030323137,df26083139383030323137,no birth date",
        "df2336,df2236,a name twice"
    })
    void refusesAFileThatLies(String truth, String lie, String what) {
        byte[] file = bytes(SAMPLE.replaceFirst(truth, lie));

        assertEquals(
                DeviceFault.BROKEN,
                assertThrows(DeviceException.class, () -> FourItemsFile.parse(file), what)
                        .fault());
    }

    @Test
    void refusesAFileCutOffAnywhere() {
        byte[] whole = bytes(SAMPLE);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertEquals(
                    DeviceFault.BROKEN,
                    assertThrows(DeviceException.class, () -> FourItemsFile.parse(part))
                            .fault());
        }
    }

    @Test
    void tellsNothingInALog() throws DeviceException {
        assertEquals("FourItems", FourItemsFile.parse(bytes(SAMPLE)).toString());
        assertEquals("Applicant", new Applicant(FourItemsFile.parse(bytes(SAMPLE)), "090-0000-0000").toString());
    }

    private static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
