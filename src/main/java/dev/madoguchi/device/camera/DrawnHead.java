package dev.madoguchi.device.camera;

/**
 * Where a sitter's head was really drawn, in pixels of the frame: what a measurement is compared with.
 *
 * @param crownX across, of the top of the head with its hair
 * @param crownY down, of the same point
 * @param chinX across, of the chin
 * @param chinY down, of the chin
 * @param roll how far the head leans, in degrees
 */
public record DrawnHead(double crownX, double crownY, double chinX, double chinY, double roll) {
    /** From crown to chin along the head's own axis, in pixels: as the photo shows it once the eyes are level. */
    public double height() {
        return Math.hypot(chinX - crownX, chinY - crownY);
    }
}
