package dev.madoguchi.carryout;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A container of sealed records as one file: a ZIP file, uncompressed, with the signed list {@code list.jws} and each record as {@code
 * ID.cbor}. Any program for ZIP files opens it; what lies in it only the city can read. The same list and records give the same
 * bytes, so that writing may be repeated after a crash.
 */
public final class Container implements AutoCloseable {
    /** How the file names end. */
    public static final String SUFFIX = ".zip";

    private static final String LIST = "list.jws";
    private static final String RECORD = ".cbor";
    private static final int LONGEST_LIST = 4 * 1024 * 1024;
    private static final int MOST_RECORDS = 20_000;

    private final ZipFile zip;
    private final String jws;
    private final ContainerList list;

    private Container(ZipFile zip, String jws, ContainerList list) {
        this.zip = zip;
        this.jws = jws;
        this.list = list;
    }

    /** Packs records in the order of their list. */
    static byte[] pack(ContainerList list, SigningKey key, List<Envelope> envelopes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, list, LIST, list.sign(key).getBytes(StandardCharsets.US_ASCII));
            for (Envelope envelope : envelopes) {
                put(zip, list, name(envelope.header().id().toString()), envelope.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, ContainerList list, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(list.madeAt().atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Opens a container; {@link ContainerException} where the file is none, or holds more or less than its list says. */
    public static Container open(Path file) throws IOException, ContainerException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (java.util.zip.ZipException e) {
            throw new ContainerException("it is no ZIP file", e);
        }
        try {
            String jws = new String(read(zip, LIST, LONGEST_LIST), StandardCharsets.US_ASCII);
            var container = new Container(zip, jws, ContainerList.read(jws));
            container.requireWhole();
            return container;
        } catch (IOException | ContainerException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void requireWhole() throws ContainerException {
        Set<String> named = new TreeSet<>(Set.of(LIST));
        list.records().forEach(each -> named.add(name(each.id().toString())));
        Set<String> held = new TreeSet<>();
        zip.stream().limit(MOST_RECORDS + 2L).map(ZipEntry::getName).forEach(held::add);
        // A ZIP file may hold two entries of one name, of which each reader takes another.
        if (list.records().size() > MOST_RECORDS || zip.size() != named.size() || !held.equals(named)) {
            throw new ContainerException("it does not hold exactly the records of its list");
        }
    }

    public ContainerList list() {
        return list;
    }

    /** Whether a station of the city signed the list. */
    public boolean signed(StationKeys stations) {
        return ContainerList.signed(jws, list.station().station(), stations);
    }

    /** One record's bytes, which are those that the list names, and an envelope of that id. */
    public byte[] record(Carried carried) throws IOException, ContainerException {
        byte[] bytes = read(zip, name(carried.id().toString()), Envelope.MAX_BYTES);
        try {
            Envelope envelope = Envelope.parse(bytes);
            if (envelope.header().id().equals(carried.id()) && envelope.sha256().equals(carried.sha256())) {
                return bytes;
            }
        } catch (EnvelopeException e) {
            throw new ContainerException("record " + carried.id() + " is no sealed record", e);
        }
        throw new ContainerException("record " + carried.id() + " is not the one of the list");
    }

    private static byte[] read(ZipFile zip, String name, int most) throws IOException, ContainerException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(name))
                .orElseThrow(() -> new ContainerException("it holds no " + name));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ContainerException(name + " is larger than it may be");
            }
            return bytes;
        }
    }

    private static String name(String id) {
        return id + RECORD;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
