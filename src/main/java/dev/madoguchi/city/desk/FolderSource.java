package dev.madoguchi.city.desk;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.StationKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Deliveries as files ({@code *.cbor}) of a folder and the folders in it, as they come on a medium. Nothing is written. */
public final class FolderSource implements DeliverySource {
    private static final int DEEPEST = 8;

    private final Path folder;
    private final Path stations;
    private final Map<Listed, Path> files = new LinkedHashMap<>();

    /** @param stations the JWK set with the stations' public keys */
    public FolderSource(Path folder, Path stations) {
        this.folder = folder;
        this.stations = stations;
    }

    /** The day's records; and each file that is no sealed record, as no day is known of it. */
    @Override
    public synchronized Day day(LocalDate day) throws DeskException {
        files.clear();
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".cbor") && Files.isRegularFile(each))
                    .sorted()
                    .toList()) {
                listed(file, day).ifPresent(record -> files.putIfAbsent(record, file));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DeskException(DeskFault.FOLDER, "the deliveries cannot be read", e);
        }
        return new Day(new ArrayList<>(files.keySet()), List.of());
    }

    private Optional<Listed> listed(Path file, LocalDate day) throws IOException {
        try {
            Envelope envelope = Envelope.parse(read(file));
            var header = envelope.header();
            return header.day().equals(day)
                    ? Optional.of(
                            new Listed(header.id().toString(), header.site(), header.station(), envelope.sha256()))
                    : Optional.empty();
        } catch (EnvelopeException e) {
            return Optional.of(new Listed(folder.relativize(file).toString(), "", "", ""));
        }
    }

    @Override
    public synchronized byte[] bytes(Listed record) throws DeskException {
        Path file = files.get(record);
        if (file == null) {
            throw new DeskException(DeskFault.FOLDER, "no file of this name was listed");
        }
        try {
            return read(file);
        } catch (IOException e) {
            throw new DeskException(DeskFault.FOLDER, "a delivered file cannot be read", e);
        }
    }

    @Override
    public StationKeys stations() throws DeskException {
        try {
            return StationKeys.fromJwks(Files.readString(stations));
        } catch (IOException | SecretException e) {
            throw new DeskException(DeskFault.FOLDER, "the stations' keys cannot be read", e);
        }
    }

    /** One byte more than an envelope may have is enough to refuse it. */
    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Envelope.MAX_BYTES + 1);
        }
    }
}
