package dev.madoguchi.photo.still;

import dev.madoguchi.photo.still.StillHeader.Size;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Goes through a PNG from chunk to chunk up to its pixels (PNG, third edition, 5 and 11). */
final class PngHeader {
    private static final int IHDR = 0x49484452;
    private static final int ICCP = 0x69434350;
    private static final int EXIF = 0x65584966;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int HEADER_BYTES = 13;
    private static final int MOST_CHUNK = 8 << 20;
    private static final int SUM_BYTES = 4;
    private static final int SIXTEEN = 16;
    /** The bit of the colour type that says colours; without it all is grey. */
    private static final int COLOUR_BIT = 2;

    private PngHeader() {}

    /** @param in behind the signature */
    static StillHeader read(DataInputStream in) throws StillException, IOException {
        if (in.readInt() != HEADER_BYTES || in.readInt() != IHDR) {
            throw new StillException(StillFault.DAMAGED, "the PNG does not begin with its header");
        }
        Size size = new Size(in.readInt(), in.readInt());
        int bits = in.readUnsignedByte();
        int type = in.readUnsignedByte();
        in.skipNBytes(3 + SUM_BYTES);
        if (bits >= SIXTEEN) {
            throw new StillException(StillFault.SIXTEEN_BITS, bits + " bits a colour");
        }
        StillColours colours = (type & COLOUR_BIT) == 0 ? StillColours.GREY : StillColours.RGB;
        return beforePixels(in, new StillHeader("png", size, Exif.UPRIGHT, colours, Optional.empty()));
    }

    private static StillHeader beforePixels(DataInputStream in, StillHeader known) throws IOException {
        StillHeader header = known;
        while (true) {
            int length = in.readInt();
            int name = in.readInt();
            if (name == IDAT || name == IEND) {
                return header;
            }
            if ((name == ICCP || name == EXIF) && length >= 0 && length <= MOST_CHUNK) {
                byte[] chunk = new byte[length];
                in.readFully(chunk);
                header = name == ICCP ? with(header, profile(chunk)) : turned(header, chunk);
            } else {
                in.skipNBytes(length & 0xFFFFFFFFL);
            }
            in.skipNBytes(SUM_BYTES);
        }
    }

    private static StillHeader with(StillHeader header, Optional<ICC_Profile> profile) {
        boolean fits = profile.isPresent() && header.colours() == StillColours.RGB;
        return fits
                ? new StillHeader(header.format(), header.size(), header.orientation(), header.colours(), profile)
                : header;
    }

    private static StillHeader turned(StillHeader header, byte[] tiff) {
        int orientation = Exif.ofTiff(ByteBuffer.wrap(tiff));
        return new StillHeader(header.format(), header.size(), orientation, header.colours(), header.profile());
    }

    /** The profile behind its name, compressed; a broken one is left aside, as a JPEG's decoder does too. */
    private static Optional<ICC_Profile> profile(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        int from = Math.min(name + 2, chunk.length);
        try (var packed = new InflaterInputStream(new ByteArrayInputStream(chunk, from, chunk.length - from))) {
            ICC_Profile profile = ICC_Profile.getInstance(packed.readNBytes(MOST_CHUNK));
            return Optional.of(profile).filter(read -> read.getColorSpaceType() == ColorSpace.TYPE_RGB);
        } catch (IOException | IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }
}
