package dev.madoguchi.identity.residence;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Decodes TIFF with ITU-T T.6, by the decoder that is part of Java. */
final class MmrTiff {
    private MmrTiff() {}

    static CardPicture picture(byte[] bytes) {
        return PictureDecoder.decode(reader(), bytes);
    }

    /** Java's own; a library on the class path may bring another, which is not kept. */
    private static ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule().equals(ImageIO.class.getModule())) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("this Java has no TIFF decoder");
    }
}
