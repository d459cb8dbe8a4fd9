package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;
import java.io.IOException;

/** A network camera that answers with these bytes, head and all, and hangs up. */
public final class FuzzedCamera {
    private FuzzedCamera() {}

    /** Looks at it as the product does, until there is a picture, or none can come. */
    public static void sending(byte[] says) throws DeviceException, IOException {
        byte[] answer = says.clone();
        try (MjpegSource source = new MjpegSource(out -> out.write(answer))) {
            new JavaCvCamera("fuzzed", source.address()).open().close();
        }
    }
}
