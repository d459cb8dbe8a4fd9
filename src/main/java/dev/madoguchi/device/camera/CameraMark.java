package dev.madoguchi.device.camera;

/**
 * What is remembered of a chosen camera: enough to find it again, and to name it when it is not there.
 *
 * @param id the most exact id of the {@link KnownCamera}
 * @param name the name a person knows it by
 */
public record CameraMark(String id, String name) {
    static CameraMark of(KnownCamera camera) {
        return new CameraMark(camera.id(), camera.name());
    }
}
