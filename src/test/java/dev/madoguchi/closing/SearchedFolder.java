package dev.madoguchi.closing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import javax.imageio.ImageIO;

/** A folder with files in it, and the search for what is left of three visitors. */
final class SearchedFolder {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final int MIB = 1 << 20;
    final Path home;

    SearchedFolder(Path home) {
        this.home = home;
    }

    ScanReport scan() throws IOException {
        return scan(strings(""));
    }

    ScanReport scan(PersonalStrings strings) throws IOException {
        return new ResidueScan(ScanPlaces.of(home), Clock.fixed(People.MORNING, ZoneOffset.UTC)).scan(strings);
    }

    static PersonalStrings strings(String published) {
        return PersonalStrings.of(People.several(), DAY, published);
    }

    /** Puts the bytes into the middle of encrypted ones. */
    int plant(String file, byte[] bytes) throws IOException {
        byte[] data = random(2 * MIB);
        int offset = 777_777;
        System.arraycopy(bytes, 0, data, offset, bytes.length);
        write(file, data);
        return offset;
    }

    void write(String file, byte[] bytes) throws IOException {
        Files.write(home.resolve(file), bytes);
    }

    String path(String file) {
        return home + "/" + file;
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        long seed = new SecureRandom().nextLong();
        System.getLogger("seed").log(System.Logger.Level.DEBUG, "seed {0}", seed);
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static byte[] jpeg() throws IOException {
        var picture = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
