package dev.madoguchi.photo.check;

import dev.madoguchi.device.camera.Frame;
import java.util.List;
import java.util.Optional;

/** Finds faces that look into the camera. One thread at a time. */
public interface FaceFinder {
    /** All faces of the frame, the largest first. */
    List<FaceBox> faces(Frame frame);

    /** The eyes inside one of its faces; empty where they cannot both be made out. */
    Optional<Eyes> eyes(Frame frame, FaceBox face);
}
