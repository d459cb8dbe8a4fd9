package dev.madoguchi.device.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a {@link Sitter} again and again, for as long as somebody looks, and keeps the newest picture as a JPEG. */
final class SitterFilm {
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(66);
    private static final float QUALITY = 0.92f;

    private final Sitter sitter;
    private final long start = System.nanoTime();
    private Picture newest = Picture.NONE;
    private int waiting;
    private boolean running;
    private int run;

    SitterFilm(Sitter sitter) {
        this.sitter = sitter;
    }

    synchronized void start() {
        running = true;
        int mine = ++run;
        Thread.ofPlatform().daemon().name("sitter-drawing-" + mine).start(() -> draw(mine));
    }

    synchronized void stop() {
        running = false;
        newest = Picture.NONE;
        notifyAll();
    }

    /** Waits for a picture that is newer than the one given; empty where the film is over. */
    synchronized Optional<Picture> after(Picture shown) throws IOException {
        int mine = run;
        waiting++;
        notifyAll();
        try {
            while (running(mine) && newest.number() <= shown.number()) {
                wait();
            }
            return running(mine) ? Optional.of(newest) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            waiting--;
        }
    }

    private void draw(int mine) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            for (long number = 1; awaitViewer(mine); number++) {
                long began = System.nanoTime();
                publish(mine, new Picture(number, encode(writer, sitter.draw(Duration.ofNanos(began - start)))));
                pause(mine, BETWEEN_PICTURES.minusNanos(System.nanoTime() - began));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            writer.dispose();
        }
    }

    private synchronized boolean running(int mine) {
        return running && run == mine;
    }

    private synchronized boolean awaitViewer(int mine) throws InterruptedException {
        while (running(mine) && waiting == 0) {
            wait();
        }
        return running(mine);
    }

    private synchronized void publish(int mine, Picture picture) {
        if (running(mine)) {
            newest = picture;
            notifyAll();
        }
    }

    private synchronized void pause(int mine, Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toMillis(); left > 0 && running(mine); left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private static byte[] encode(ImageWriter writer, BufferedImage picture) {
        var bytes = new ByteArrayOutputStream(1 << 17);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a JPEG into memory", e);
        }
        return bytes.toByteArray();
    }

    /** A picture and its place in the film. */
    static final class Picture {
        /** Before the first. */
        static final Picture NONE = new Picture(0, new byte[0]);

        private final long number;
        private final byte[] jpeg;

        private Picture(long number, byte[] jpeg) {
            this.number = number;
            this.jpeg = jpeg;
        }

        long number() {
            return number;
        }

        /** The bytes themselves: nobody here writes into them. */
        byte[] jpeg() {
            return jpeg;
        }
    }
}
