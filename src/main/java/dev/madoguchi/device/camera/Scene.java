package dev.madoguchi.device.camera;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Everything the sitter's camera sees, at one moment.
 *
 * @param person the number of the look
 * @param persons how many there are: 0, 1 or 2
 * @param pose how the first one sits
 * @param light the light
 * @param wall what is behind
 * @param form what the first one holds up to the camera
 */
record Scene(int person, int persons, Pose pose, Light light, Wall wall, Optional<BufferedImage> form) {
    static Scene good(int person) {
        return new Scene(person, 1, Pose.GOOD, Light.GOOD, Wall.LIGHT_BLUE, Optional.empty());
    }

    Scene withPerson(int number) {
        return new Scene(number, persons, pose, light, wall, form);
    }

    Scene withPersons(int count) {
        if (count < 0 || count > 2) {
            throw new IllegalArgumentException(count + " persons");
        }
        return new Scene(person, count, pose, light, wall, form);
    }

    Scene with(Pose next) {
        return new Scene(person, persons, next, light, wall, form);
    }

    Scene with(Light next) {
        return new Scene(person, persons, pose, next, wall, form);
    }

    Scene with(Wall next) {
        return new Scene(person, persons, pose, light, next, form);
    }

    Scene with(Optional<BufferedImage> next) {
        return new Scene(person, persons, pose, light, wall, next);
    }
}
