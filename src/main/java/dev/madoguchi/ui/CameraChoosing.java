package dev.madoguchi.ui;

import dev.madoguchi.device.camera.CameraOffer;
import java.util.List;
import java.util.Optional;

/**
 * Where choosing a camera stands.
 *
 * @param offers what there is to choose from; empty before it was looked for
 * @param kept whether the last choice is remembered, or none was made
 */
public record CameraChoosing(List<CameraOffer> offers, boolean kept) {
    public CameraChoosing {
        offers = List.copyOf(offers);
    }

    /** The camera that is used. */
    public Optional<CameraOffer> used() {
        return offers.stream().filter(CameraOffer::used).findFirst();
    }
}
