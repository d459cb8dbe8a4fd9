package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card of the first generation: its front is one picture, and only an address noted later is text. */
final class FirstGeneration implements Contents {
    /**
     * The encodings of an address. Sources disagree (domain-facts 3, S8), and no address is well-formed in both, so that the
     * bytes themselves decide.
     */
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("x-SJIS_0213"));

    private final FileReading files;
    private final ResidenceFacts facts;

    FirstGeneration(FileReading files, ResidenceFacts facts) {
        this.files = files;
        this.facts = facts;
    }

    @Override
    public ResidenceItems read(SessionKey key) throws DeviceException {
        byte[] front = files.read(CardFile.FRONT_IMAGE, key).value(0xD0);
        byte[] photo = files.read(CardFile.PHOTO, key).value(0xD1);
        Elements noted = files.read(CardFile.NOTED_ADDRESS, key);
        return new ResidenceItems(
                facts,
                Optional.empty(),
                Optional.of(new NotedAddress(
                        noted.text(0xD2, ENCODINGS), noted.text(0xD3, ENCODINGS), noted.text(0xD4, ENCODINGS))),
                Map.of(
                        ResidenceItems.Place.FRONT, CardImage.of(CardImage.Format.MMR_TIFF, front),
                        ResidenceItems.Place.PHOTO, CardImage.of(CardImage.Format.JPEG_2000, photo)));
    }
}
