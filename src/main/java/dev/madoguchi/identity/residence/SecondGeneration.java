package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card of the second generation: what is printed is text, except name, address and photo. */
final class SecondGeneration implements Contents {
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8);

    private final FileReading files;
    private final ResidenceFacts facts;

    SecondGeneration(FileReading files, ResidenceFacts facts) {
        this.files = files;
        this.facts = facts;
    }

    @Override
    public ResidenceItems read(SessionKey key) throws DeviceException {
        PrintedEntries entries = entries(files.read(entriesFile(), key));
        Elements nameAndPhoto = files.read(CardFile.NAME_AND_PHOTO, key);
        byte[] address = files.read(CardFile.ADDRESS_IMAGE, key).value(CardFile.ADDRESS_IMAGE_TAG);
        return new ResidenceItems(
                facts,
                Optional.of(entries),
                Optional.empty(),
                Map.of(
                        ResidenceItems.Place.NAME, CardImage.of(CardImage.Format.MMR_TIFF, nameAndPhoto.value(0xD0)),
                        ResidenceItems.Place.ADDRESS, CardImage.of(CardImage.Format.MMR_TIFF, address),
                        ResidenceItems.Place.PHOTO,
                                CardImage.of(CardImage.Format.JPEG_2000, nameAndPhoto.value(0xD1))));
    }

    private CardFile entriesFile() {
        return facts.kind() == ResidenceKind.SPECIAL_2 ? CardFile.ENTRIES_OF_SPECIAL : CardFile.ENTRIES;
    }

    private static PrintedEntries entries(Elements file) throws DeviceException {
        return new PrintedEntries(
                file.text(0xC5, ENCODINGS),
                file.text(0xC6, ENCODINGS),
                file.text(0xC7, ENCODINGS),
                file.text(0xC8, ENCODINGS),
                file.text(0xC9, ENCODINGS),
                file.text(0xCE, ENCODINGS),
                file.text(0xCC, ENCODINGS),
                file.text(0xCD, ENCODINGS));
    }
}
