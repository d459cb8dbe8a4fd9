package dev.madoguchi.identity.residence;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;

/** Decodes JPEG 2000, by jai-imageio-jpeg2000. */
final class Jpeg2000 {
    private static final J2KImageReaderSpi PROVIDER = new J2KImageReaderSpi();

    private Jpeg2000() {}

    static CardPicture picture(byte[] bytes) {
        if (!CodestreamSize.isOfAPhoto(bytes)) {
            return new CardPicture.Unreadable();
        }
        return PictureDecoder.decode(new J2KImageReader(PROVIDER), bytes);
    }
}
