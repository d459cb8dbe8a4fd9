package dev.madoguchi.municipality;

import java.util.List;

/**
 * A form that is printed already and gets the applicant's items into its boxes.
 *
 * @param routes of the visitors who fill it in
 * @param clause where the specification says so, or that it is invented
 */
public record OverlayForm(
        String id, String name, Stationery paper, List<Route> routes, List<FormBox> boxes, String clause) {

    public OverlayForm {
        routes = List.copyOf(routes);
        boxes = List.copyOf(boxes);
    }
}
