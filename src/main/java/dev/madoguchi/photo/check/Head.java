package dev.madoguchi.photo.check;

/**
 * Where a head is, along its own axis.
 *
 * @param axis the middle between the eyes, and the lean
 * @param crown how far the top of the hair is above the middle between the eyes, in pixels
 * @param chin how far the chin is below it, in pixels
 * @param crownSeen whether the crown was made out before the wall; otherwise it is where heads usually end
 * @param chinSeen whether the chin was made out; otherwise it is where chins usually are
 */
record Head(HeadAxis axis, double crown, double chin, boolean crownSeen, boolean chinSeen) {
    /** From crown to chin along the head's own axis, in pixels. */
    double height() {
        return crown + chin;
    }

    double crownX() {
        return axis.x() + crown * axis.sin();
    }

    double crownY() {
        return axis.y() - crown * axis.cos();
    }

    double chinX() {
        return axis.x() - chin * axis.sin();
    }

    double chinY() {
        return axis.y() + chin * axis.cos();
    }
}
