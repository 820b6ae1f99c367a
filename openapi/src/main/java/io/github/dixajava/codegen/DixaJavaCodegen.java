package io.github.dixajava.codegen;

import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;

/** Placeholder that proves the wiring. */
public class DixaJavaCodegen extends AbstractJavaCodegen {

  /** Creates the generator. */
  public DixaJavaCodegen() {
    super();
    embeddedTemplateDir = templateDir = "dixa-java";
    modelTemplateFiles.clear();
    apiTemplateFiles.clear();
    modelPackage = "io.github.dixajava.model";
    apiPackage = "io.github.dixajava.api";
  }

  @Override
  public String getName() {
    return "dixa-java";
  }

  @Override
  public String getHelp() {
    return "Generates the Dixa client.";
  }

  @Override
  public void processOpts() {
    super.processOpts();
    supportingFiles.clear();
    supportingFiles.add(
        new SupportingFile(
            "placeholder.mustache", "src/main/java/io/github/dixajava/model", "Placeholder.java"));
  }

  @Override
  public void postProcess() {}
}
