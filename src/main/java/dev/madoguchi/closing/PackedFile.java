package dev.madoguchi.closing;

import dev.madoguchi.paper.PdfMark;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Files whose bytes do not show their text: ZIP (and so Office documents), gzip (and so old logs) and PDF. One level deep.
 *
 * <p>Nothing is unpacked to the disk.
 */
final class PackedFile {
    /** The first half of the eight bytes of a compound file (MS-CFB 2.2), which every Office document under a password is. */
    private static final int COMPOUND = 0xD0CF11E0;

    /** The part of it that is sealed (MS-OFFCRYPTO 2.3.4.4). */
    private static final String SEALED_PART = "EncryptedPackage";

    /** {@code %PDF}. */
    private static final int PDF = 0x25504446;

    /** The two bytes of gzip, its only method, and flags of which three are reserved (RFC 1952, 2.3); a sealed file begins so by chance. */
    private static final int GZIP = 0x1F8B0800;

    private static final int GZIP_FIXED = 0xFFFFFFE0;
    private static final int MAX_PDF = 64 << 20;
    private static final long MAX_UNPACKED = 1L << 30;

    private PackedFile() {}

    /** Hands every part of the file, if it is such a file, to the reader. */
    static void read(Path file, PartReader reader) throws IOException {
        int beginning = beginning(file);
        if (beginning == 0x504B0304) {
            zip(file, reader);
        } else if (beginning == PDF) {
            pdf(file, reader);
        } else if ((beginning & GZIP_FIXED) == GZIP) {
            gzip(file, reader);
        }
    }

    private static int beginning(Path file) throws IOException {
        try (InputStream data = Files.newInputStream(file)) {
            byte[] first = data.readNBytes(4);
            int beginning = 0;
            for (int i = 0; i < 4; i++) {
                beginning = (beginning << 8) | (i < first.length ? first[i] & 0xFF : 0);
            }
            return beginning;
        }
    }

    private static void zip(Path file, PartReader reader) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream data = new Limited(zip.getInputStream(entry))) {
                    reader.read(entry.getName(), data);
                }
            }
        }
    }

    private static void gzip(Path file, PartReader reader) throws IOException {
        try (InputStream data = new Limited(new GZIPInputStream(Files.newInputStream(file)))) {
            reader.read("gzip", data);
        }
    }

    /** Whether it is a PDF that this program made. What cannot be read as one is none. */
    static boolean isOurPdf(Path file) {
        try {
            if (beginning(file) != PDF || Files.size(file) > MAX_PDF) {
                return false;
            }
            try (PDDocument document = open(file)) {
                return PdfMark.isOurs(document);
            }
        } catch (IOException | RuntimeException e) {
            return false; // the scan of its content has told it already
        }
    }

    /** Whether it is an Office document under a password. What cannot be read as one is none. */
    static boolean isSealedOffice(Path file) {
        try {
            if (beginning(file) != COMPOUND) {
                return false;
            }
            try (var compound = new POIFSFileSystem(file.toFile(), true)) {
                return compound.getRoot().hasEntry(SEALED_PART);
            }
        } catch (IOException | RuntimeException e) {
            return false; // the scan of its content has told it already
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(Files.readAllBytes(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    private static void pdf(Path file, PartReader reader) throws IOException {
        if (Files.size(file) > MAX_PDF) {
            throw new IOException("PDF larger than " + MAX_PDF + " bytes");
        }
        String text = pdfText(file);
        // Once as it stands, once without the breaks that columns and long lines put into a text.
        String both = text + '\n' + text.replaceAll("\\s", "");
        reader.read("text", new ByteArrayInputStream(both.getBytes(StandardCharsets.UTF_8)));
    }

    /** PDFBox tells of some damaged files by unchecked exceptions; such a file is one that cannot be read, and no end of the search. */
    private static String pdfText(Path file) throws IOException {
        try (PDDocument document = open(file)) {
            return new PDFTextStripper().getText(document);
        } catch (RuntimeException e) {
            throw new IOException("not to be read as a PDF", e);
        }
    }

    /** Takes one part of a packed file. */
    @FunctionalInterface
    interface PartReader {
        void read(String part, InputStream data) throws IOException;
    }

    /** Refuses to unpack without end. */
    private static final class Limited extends FilterInputStream {
        private long left = MAX_UNPACKED;

        private Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws EOFException {
            left -= read;
            if (left < 0) {
                throw new EOFException("unpacks to more than " + MAX_UNPACKED + " bytes");
            }
        }
    }
}
