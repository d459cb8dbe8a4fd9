package dev.madoguchi.app.bench;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.photo.check.Eyes;
import dev.madoguchi.photo.check.FaceBox;
import dev.madoguchi.photo.check.FaceFinder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Finds faces as another does and counts on how many frames, which is how many were checked. */
final class CountingFinder implements FaceFinder {
    private final FaceFinder finder;
    private final AtomicLong frames = new AtomicLong();

    CountingFinder(FaceFinder finder) {
        this.finder = finder;
    }

    long frames() {
        return frames.get();
    }

    @Override
    public List<FaceBox> faces(Frame frame) {
        List<FaceBox> found = finder.faces(frame);
        frames.incrementAndGet();
        return found;
    }

    @Override
    public Optional<Eyes> eyes(Frame frame, FaceBox face) {
        return finder.eyes(frame, face);
    }
}
