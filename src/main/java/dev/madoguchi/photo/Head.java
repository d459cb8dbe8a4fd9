package dev.madoguchi.photo;

/**
 * Where a head is, in pixels of its frame.
 *
 * @param crown down, of the top of the hair
 * @param chin down
 * @param centre across, of the middle between the eyes
 * @param crownSeen whether the crown was made out before the wall; otherwise it is where heads usually end
 */
record Head(double crown, double chin, double centre, boolean crownSeen) {
    double height() {
        return chin - crown;
    }
}
