package dev.madoguchi.device.camera;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A drawn person before a drawn camera: the test person of the product, for trials, training and demonstrations.
 *
 * <p>The person is invented, breathes, sways a little and blinks; pose, light and background can be changed at any
 * moment by any thread. What is drawn at a moment depends on nothing but the settings and that moment.
 */
public final class Sitter {
    /** The width of what is drawn, in pixels. */
    public static final int WIDTH = 1280;
    /** The height of what is drawn, in pixels. */
    public static final int HEIGHT = 720;

    private final SitterPainter painter = new SitterPainter();
    private Scene scene;

    private Sitter(Scene scene) {
        this.scene = scene;
    }

    /** The person of this number, well placed and well lit; from {@link #count()} on the looks begin again. */
    public static Sitter person(int number) {
        return new Sitter(Scene.good(number));
    }

    /** How many different persons there are. */
    public static int count() {
        return Look.count();
    }

    /** The colour of this person's skin in good light. */
    public static Color skin(int number) {
        return Look.of(number).skin();
    }

    /** What this person looks like, in a few English words. */
    public static String look(int number) {
        return Look.of(number).words();
    }

    /** Lets the person of this number sit down instead. */
    public void become(int number) {
        change(now -> now.withPerson(number));
    }

    /** Who is there: 0 for an empty chair, 1, or 2 where somebody stands beside. */
    public void persons(int count) {
        change(now -> now.withPersons(count));
    }

    public void pose(Pose pose) {
        change(now -> now.with(pose));
    }

    public void light(Light light) {
        change(now -> now.with(light));
    }

    public void wall(Wall wall) {
        change(now -> now.with(wall));
    }

    /** Holds a paper up to the camera: the part of a form round its QR code, best no larger than 900 x 600 pixels. */
    public void hold(BufferedImage form) {
        change(now -> now.with(Optional.of(form)));
    }

    /** Puts the paper away. */
    public void putDown() {
        change(now -> now.with(Optional.empty()));
    }

    /** What the camera sees this long after the person sat down; a picture of its own. */
    public BufferedImage draw(Duration since) {
        return painter.draw(scene(), seconds(since));
    }

    /** Where the head is in {@link #draw} of the same moment. */
    public DrawnHead truth(Duration since) {
        return painter.truth(scene(), seconds(since));
    }

    private synchronized void change(UnaryOperator<Scene> change) {
        scene = change.apply(scene);
    }

    private synchronized Scene scene() {
        return scene;
    }

    private static double seconds(Duration since) {
        return since.toNanos() / 1e9;
    }
}
