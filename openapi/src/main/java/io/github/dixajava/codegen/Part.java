package io.github.dixajava.codegen;

import java.util.Map;
import java.util.function.Function;

/**
 * What is generated in one run, and by which templates. Files are named below the package of the
 * project.
 *
 * @param classTemplate writes one file for each of the classes
 * @param classPackage where those files go
 * @param classes the classes of a model
 * @param groupTemplates what writes one file for each group, with the form of the file's name
 * @param otherFiles what is written once, by template
 */
record Part(
    String classTemplate,
    String classPackage,
    Function<Model, Map<String, ?>> classes,
    Map<String, String> groupTemplates,
    Map<String, String> otherFiles) {

  /** Retrofit interfaces, models and their adapters. */
  static final Part API =
      new Part(
          "class.mustache",
          "model",
          model -> model.classes,
          Map.of("api.mustache", "api/%sApi.java"),
          Map.of(
              "modelAdapters.mustache", "model/ModelAdapters.java",
              "apiPackage.mustache", "api/package-info.java",
              "modelPackage.mustache", "model/package-info.java"));

  /** The groups of operations that an application calls. */
  static final Part FACADE =
      new Part(
          "query.mustache",
          "service",
          model -> model.queries,
          Map.of(
              "group.mustache", "service/%s.java",
              "asyncGroup.mustache", "service/Async%s.java",
              "requests.mustache", "internal/service/%sRequests.java",
              "groupImpl.mustache", "internal/service/Default%s.java",
              "asyncGroupImpl.mustache", "internal/service/DefaultAsync%s.java"),
          Map.of(
              "groups.mustache", "Groups.java",
              "asyncGroups.mustache", "AsyncGroups.java"));

  static Part of(String name) {
    return switch (name) {
      case "api" -> API;
      case "facade" -> FACADE;
      default -> throw new GenerationException("part must be api or facade, but is " + name);
    };
  }

  /** The file that a template writes for a group. */
  String fileOf(String template, String group) {
    return groupTemplates.getOrDefault(template, "").formatted(group);
  }
}
