package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Turns on the container's current Faces with CDI. */
@FacesConfig
@ApplicationScoped
public class FacesConfigured {}
