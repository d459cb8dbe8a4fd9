package dev.madoguchi.device.card;

import static dev.madoguchi.device.card.VirtualResidenceFile.element;

import dev.madoguchi.device.card.VirtualResidenceFile.Access;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Virtual residence cards of both generations, with invented people on them; sizes as in the specification (domain-facts 3). */
public final class VirtualResidenceCards {
    private static final LocalDate ISSUED = LocalDate.of(2026, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2031, 3, 31);
    private static final int FULL_AGE_FOR_PHOTO = 16;

    private final VirtualPerson person;
    private final String number;
    private final SecureRandom random;
    private final int atOnce;

    /** @param number as printed on the card: two letters, eight digits, two letters */
    public VirtualResidenceCards(VirtualPerson person, String number, SecureRandom random) {
        this(person, number, random, VirtualResidenceCard.WHOLE);
    }

    /** @param atOnce how many bytes one answer holds at most, up to 256; longer ones come in pieces */
    VirtualResidenceCards(VirtualPerson person, String number, SecureRandom random, int atOnce) {
        this.person = person;
        this.number = number;
        this.random = random;
        this.atOnce = atOnce;
    }

    /** 在留カード (1) or 特別永住者証明書 (2) of the first generation. */
    public VirtualResidenceCard first(String kind) {
        List<VirtualResidenceFile> files = free("0001", kind);
        files.add(VirtualResidenceFile.of(1, 0x05, Access.SECRET, 7004, element(0xD0, 7000, front())));
        files.add(VirtualResidenceFile.of(1, 0x06, Access.SECRET, 3004, element(0xD1, 3000, photo())));
        files.add(VirtualResidenceFile.of(
                2,
                0x01,
                Access.NUMBER,
                342,
                element(0xD2, 8, text(day(ISSUED))),
                element(0xD3, 6, text("132217")),
                element(0xD4, 320, text(person.address()))));
        return card(VirtualResidenceCipher.TRIPLE_DES, files);
    }

    /** 在留カード (05) of the second generation. */
    public VirtualResidenceCard second() {
        List<byte[]> entries = entries();
        entries.add(element(0xCA, 2, text("01")));
        entries.add(element(0xCB, 8, text(day(ISSUED))));
        entries.add(element(0xCC, 1, text("2")));
        entries.add(element(0xCD, 8, text(day(UNTIL))));
        return second("05", 73, entries);
    }

    /** 特別永住者証明書 (06) of the second generation. */
    public VirtualResidenceCard secondSpecial() {
        return second("06", 46, entries());
    }

    private VirtualResidenceCard second(String kind, int size, List<byte[]> entries) {
        List<VirtualResidenceFile> files = free("0002", kind);
        files.add(VirtualResidenceFile.of(1, 0x01, Access.SECRET, 14, element(0xC2, 12, text(number))));
        files.add(VirtualResidenceFile.of(1, 0x03, Access.SECRET, size, entries.toArray(byte[][]::new)));
        files.add(VirtualResidenceFile.of(
                1,
                0x04,
                Access.SECRET,
                5508,
                element(0xD0, 2500, VirtualResidencePictures.words(800, 64, List.of(person.name()))),
                element(0xD1, 3000, photo())));
        files.add(VirtualResidenceFile.of(
                1,
                0x06,
                Access.SECRET,
                2505,
                element(0xDFD1, 2500, VirtualResidencePictures.words(1000, 64, List.of(person.address())))));
        return card(VirtualResidenceCipher.AES, files);
    }

    private VirtualResidenceCard card(VirtualResidenceCipher cipher, List<VirtualResidenceFile> files) {
        return new VirtualResidenceCard(cipher, number, files, random, atOnce);
    }

    private static List<VirtualResidenceFile> free(String version, String kind) {
        List<VirtualResidenceFile> files = new ArrayList<>();
        files.add(VirtualResidenceFile.of(0, 0x0B, Access.EVERYBODY, 6, element(0xC0, 4, text(version))));
        files.add(VirtualResidenceFile.of(
                0, 0x0A, Access.EVERYBODY, 2 + kind.length(), element(0xC1, kind.length(), text(kind))));
        return files;
    }

    private List<byte[]> entries() {
        List<byte[]> entries = new ArrayList<>();
        entries.add(element(0xC5, 8, text(day(UNTIL))));
        entries.add(element(0xC6, 8, text(day(person.birthDate()))));
        entries.add(element(0xC7, 1, text(person.sex() == 9 ? "3" : Integer.toString(person.sex()))));
        entries.add(element(0xC8, 3, text("UTO")));
        entries.add(element(0xC9, 10, text("V01")));
        entries.add(element(0xCE, 4, text("0500")));
        return entries;
    }

    private byte[] front() {
        return VirtualResidencePictures.words(
                1000, 630, List.of("見本", person.name(), day(person.birthDate()), person.address(), day(UNTIL)));
    }

    /** Cards of holders under 16 have none. */
    private byte[] photo() {
        boolean photographed = Period.between(person.birthDate(), ISSUED).getYears() >= FULL_AGE_FOR_PHOTO;
        return photographed ? VirtualResidencePictures.photo() : new byte[0];
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
